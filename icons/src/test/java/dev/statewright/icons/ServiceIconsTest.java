package dev.statewright.icons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceIconsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            arn:aws:states:::lambda:invoke,                             COMPUTE,          service/lambda
            arn:aws:lambda:eu-west-1:012345678901:function:charge,      COMPUTE,          service/lambda
            ${ChargeFunctionArn},                                       COMPUTE,          service/lambda
            arn:aws:states:::aws-sdk:dynamodb:getItem,                  DATABASE,         service/dynamodb
            arn:aws:states:::aws-sdk:rds:describeDBInstances,           DATABASE,         service/rds
            arn:aws:states:::s3:putObject,                              STORAGE,          service/s3
            arn:aws:states:::sqs:sendMessage.waitForTaskToken,          MESSAGING,        service/sqs
            arn:aws:states:::events:putEvents,                          INTEGRATION,      service/eventbridge
            arn:aws:states:::states:startExecution.sync:2,              INTEGRATION,      service/step-functions
            arn:aws:states:eu-west-1:012345678901:activity:Approve,     INTEGRATION,      service/activity
            arn:aws:states:::elasticmapreduce:addStep.sync,             ANALYTICS,        service/emr
            arn:aws:states:::bedrock:invokeModel,                       MACHINE_LEARNING, service/bedrock
            arn:aws:states:::aws-sdk:rekognition:detectLabels,          MACHINE_LEARNING, service/rekognition
            arn:aws:states:::eks:runJob.sync,                           CONTAINERS,       service/eks
            arn:aws:states:::aws-sdk:secretsmanager:getSecretValue,     SECURITY,         service/secrets
            arn:aws:states:::aws-sdk:ssm:getParameter,                  MANAGEMENT,       category/management
            arn:aws:states:::aws-sdk:route53:listHostedZones,           NETWORKING,       category/networking
            arn:aws:states:::codebuild:startBuild.sync,                 DEVELOPER,        service/codebuild
            arn:aws:states:::mediaconvert:createJob,                    OTHER,            service/mediaconvert
            arn:aws:states:::aws-sdk:futureservice:createFleet,          OTHER,            service/generic
            ${EmitEvent.Arn},                                           OTHER,            service/generic
            """)
    void aResourceHasACategoryAndAnIcon(String resource, ServiceCategory category, String icon) {
        assertThat(ServiceCategory.forResource(resource)).isEqualTo(category);
        assertThat(ServiceIcons.forResource(resource)).hasToString(icon);
    }

    @ParameterizedTest
    @EnumSource
    void everyCategoryHasAnIconOfItsNameAndAStyleToken(ServiceCategory category) {
        assertThat(category.cssToken()).isEqualTo("category-" + category.icon().name());
        assertThat(Icons.load(category.icon()).paths()).isNotEmpty();
    }

    @Test
    void everyServiceOfTheTableHasAnIconThatExists() {
        assertThat(KnownService.all())
                .hasSizeGreaterThan(100)
                .allSatisfy(service -> assertThat(IconSet.keys()).contains(service.icon()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Task", "Choice", "Parallel", "Map", "Pass", "Wait", "Succeed", "Fail"})
    void everyStateTypeHasAnIconOfItsName(String type) {
        assertThat(StateIcons.forType(type)).isEqualTo(new IconKey("state", type.toLowerCase()));
    }

    @Test
    void anUnknownOrMissingStateTypeHasAnIconToo() {
        assertThat(StateIcons.forType("Dream")).isEqualTo(StateIcons.UNKNOWN);
        assertThat(StateIcons.forType(null)).isEqualTo(StateIcons.UNKNOWN);
    }
}
