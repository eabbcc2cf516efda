package dev.statewright.model.export;

import dev.statewright.model.export.PolicyStatements.Statement;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A SAM template for one workflow. SAM reference, "AWS::Serverless::StateMachine".
 *
 * @param name of the state machine, and its logical id
 * @param definition the definition's file, from the template
 */
record SamTemplate(
        String name,
        String definition,
        DeploymentSettings settings,
        List<TemplateParameter> parameters,
        List<Statement> policy) {

    String text() {
        TemplateText text = new TemplateText()
                .line("AWSTemplateFormatVersion: '2010-09-09'")
                .line("Transform: AWS::Serverless-2016-10-31")
                .line("");
        if (!parameters.isEmpty()) {
            text.block("Parameters:", () -> parameters.forEach(parameter -> parameter(text, parameter)))
                    .line("");
        }
        text.block("Resources:", () -> {
            machine(text);
            text.line("");
            role(text);
            if (settings.logs()) {
                text.line("");
                logs(text);
            }
        });
        text.line("");
        text.block("Outputs:", () -> text.block(name + "Arn:", () -> text.line("Value: !Ref " + name)));
        return text.toString();
    }

    private static void parameter(TemplateText text, TemplateParameter parameter) {
        text.block(parameter.id() + ":", () -> {
            text.line("Type: String");
            parameter.value().ifPresent(value -> text.line("Default: '" + value.replace("'", "''") + "'"));
        });
    }

    private void machine(TemplateText text) {
        text.block(name + ":", () -> {
            text.line("Type: AWS::Serverless::StateMachine");
            text.block("Properties:", () -> {
                text.line("Name: " + name);
                text.line("Type: " + settings.type());
                text.line("DefinitionUri: " + TemplateText.quoted(definition));
                if (!parameters.isEmpty()) {
                    text.block(
                            "DefinitionSubstitutions:",
                            () -> parameters.forEach(parameter -> text.line(
                                    TemplateText.quoted(parameter.substitution()) + ": !Ref " + parameter.id())));
                }
                text.line("Role: !GetAtt " + name + "Role.Arn");
                if (settings.logs()) {
                    text.block("Logging:", () -> {
                        text.line("Level: " + settings.logLevel());
                        text.line("IncludeExecutionData: " + settings.executionData());
                        text.line("Destinations:");
                        text.line("  - CloudWatchLogsLogGroup:");
                        text.line("      LogGroupArn: !GetAtt " + name + "Log.Arn");
                    });
                }
                if (settings.tracing()) {
                    text.block("Tracing:", () -> text.line("Enabled: true"));
                }
            });
        });
    }

    private void role(TemplateText text) {
        text.block(name + "Role:", () -> {
            text.line("Type: AWS::IAM::Role");
            text.block("Properties:", () -> {
                text.block("AssumeRolePolicyDocument:", () -> {
                    text.line("Version: '2012-10-17'");
                    text.line("Statement:");
                    text.line("  - Effect: Allow");
                    text.line("    Principal: {Service: states.amazonaws.com}");
                    text.line("    Action: sts:AssumeRole");
                    text.line("    Condition:");
                    text.line("      StringEquals: {'aws:SourceAccount': !Ref AWS::AccountId}");
                });
                if (!policy.isEmpty()) {
                    text.block("Policies:", () -> policy(text));
                }
            });
        });
    }

    private void policy(TemplateText text) {
        text.block(
                "- PolicyName: " + name,
                () -> text.block("PolicyDocument:", () -> {
                    text.line("Version: '2012-10-17'");
                    text.block("Statement:", () -> policy.forEach(statement -> statement(text, statement)));
                }));
    }

    private void statement(TemplateText text, Statement statement) {
        Map<String, String> ids =
                parameters.stream().collect(Collectors.toMap(TemplateParameter::substitution, TemplateParameter::id));
        text.block("- Effect: Allow", () -> {
            text.list("Action", statement.actions());
            text.list(
                    "Resource",
                    statement.resources().stream()
                            .map(resource -> TemplateText.value(resource, ids))
                            .toList());
            if (!statement.conditions().isEmpty()) {
                text.block(
                        "Condition:",
                        () -> statement.conditions().forEach((operator, keys) -> condition(text, operator, keys, ids)));
            }
        });
    }

    private static void condition(
            TemplateText text, String operator, SequencedMap<String, String> keys, Map<String, String> ids) {
        text.block(
                operator + ":",
                () -> keys.forEach(
                        (key, value) -> text.line(TemplateText.quoted(key) + ": " + TemplateText.value(value, ids))));
    }

    /** Step Functions Developer Guide, "Log group names": with this prefix the resource policy of the account does not outgrow its limit. */
    private void logs(TemplateText text) {
        text.block(name + "Log:", () -> {
            text.line("Type: AWS::Logs::LogGroup");
            text.block("Properties:", () -> {
                text.line("LogGroupName: /aws/vendedlogs/states/" + name);
                text.line("RetentionInDays: 30");
            });
        });
    }
}
