package dev.statewright.model.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateValuesTest {

    private static final String TEMPLATE = """
            Parameters:
              Stage: {Type: String, Default: prod}
              Zones: {Type: CommaDelimitedList, Default: "a, b"}
              Open: {Type: String}
            Mappings:
              Sizes: {prod: {memory: 512}}
            Conditions:
              IsProd: !Equals [!Ref Stage, prod]
              IsTest: !Not [!Condition IsProd]
            Resources:
              Fn: {Type: AWS::Serverless::Function, Properties: {FunctionName: !Sub "fn-${Stage}"}}
              Flow: {Type: AWS::Serverless::StateMachine}
              Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: news}}
              Loop: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref Loop}}
              Custom: {Type: Custom::Thing}
            Value: %s
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    !Ref Stage                                  | prod
                    !Ref AWS::Region                            | us-east-1
                    !Ref Fn                                     | fn-prod
                    !GetAtt Fn.Arn                              | arn:aws:lambda:us-east-1:123456789012:function:fn-prod
                    {Fn::GetAtt: [Fn, Arn]}                     | arn:aws:lambda:us-east-1:123456789012:function:fn-prod
                    !Ref Flow                                   | arn:aws:states:us-east-1:123456789012:stateMachine:Flow
                    !GetAtt Flow.Name                           | Flow
                    !Ref Topic                                  | arn:aws:sns:us-east-1:123456789012:news
                    !Sub "${Fn.Arn}:${Stage}${!X}"              | arn:aws:lambda:us-east-1:123456789012:function:fn-prod:prod${X}
                    !Sub ["${a}-${Stage}", {a: !Ref Fn}]        | fn-prod-prod
                    !Join ["/", [x, !Ref Stage]]                | x/prod
                    !Select [1, !Ref Zones]                     | b
                    !Select [0, !Split ["-", !Ref Fn]]          | fn
                    !FindInMap [Sizes, !Ref Stage, memory]      | 512
                    !If [IsProd, yes, no]                       | yes
                    !If [IsTest, yes, no]                       | no
                    !Ref Custom                                 | Custom
                    true                                        | true
                    """)
    void aValueIsResolvedFromTheTemplateAlone(String value, String text) throws Exception {
        assertThat(resolve(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    !Ref Open                     | parameter Open has no Default
                    !Ref Nothing                  | there is neither a parameter nor a resource Nothing
                    !GetAtt Custom.Thing          | Thing of Custom is known only after deployment
                    !Ref Loop                     | the template's values lead in a circle
                    !ImportValue x                | Fn::ImportValue cannot be evaluated here
                    !Ref Zones                    | a text is needed and there is a list
                    """)
    void whatCannotBeKnownSaysWhy(String value, String why) {
        assertThatThrownBy(() -> resolve(value))
                .isInstanceOf(UnresolvedValue.class)
                .hasMessage(why);
    }

    @Test
    void anAnchorThatContainsItselfIsNoTemplate() {
        assertThatThrownBy(() -> TemplateReader.read("Resources: &a\n  x: *a\n", "t.yaml"))
                .isInstanceOf(UnreadableTemplate.class)
                .hasMessageContaining("an anchor contains itself");
    }

    @Test
    void anEmptyFileIsNoTemplate() {
        assertThatThrownBy(() -> TemplateReader.read("", "t.yaml"))
                .isInstanceOf(UnreadableTemplate.class)
                .hasMessage("t.yaml: a template is an object with Resources, and this file holds none.");
    }

    private static String resolve(String value) throws Exception {
        ObjectNode template =
                TemplateReader.read(TEMPLATE.formatted(value), "t.yaml").root();
        return new TemplateValues(template, LocalAccount.DEFAULT).text(template.get("Value"));
    }
}
