package dev.statewright.app.run.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionLinkTest {

    private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:OpenCase";

    @TempDir
    Path folder;

    private Optional<String> functionOf(String state) throws IOException, UnreadableWorkspace {
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  OpenCaseFunction:
                    Type: AWS::Serverless::Function
                    Properties: {FunctionName: OpenCase, Handler: app.handler, Runtime: nodejs22.x, CodeUri: .}
                  Machine:
                    Type: AWS::Serverless::StateMachine
                    Properties: {DefinitionUri: m.asl.json}
                """);
        String text = "{\"StartAt\": \"S\", \"States\": {\"S\": " + state + "}}";
        Files.writeString(folder.resolve("m.asl.json"), text);
        FunctionLink link = new FunctionLink(Workspace.open(folder), function -> {});
        return link.functionOf(AslDocument.of(text).machine().states().getFirst())
                .map(FunctionEntry::name);
    }

    @Test
    void aTaskLeadsToItsFunctionDirectlyOrThroughInvoke() throws IOException, UnreadableWorkspace {
        assertThat(functionOf("{\"Type\": \"Task\", \"Resource\": \"" + ARN + "\"}"))
                .contains("OpenCase");
        assertThat(functionOf("{\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::lambda:invoke\","
                        + " \"Parameters\": {\"FunctionName\": \"" + ARN + ":$LATEST\"}}"))
                .contains("OpenCase");
    }

    @Test
    void otherStatesLeadNowhere() throws IOException, UnreadableWorkspace {
        assertThat(functionOf("{\"Type\": \"Pass\"}")).isEmpty();
        assertThat(functionOf("{\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::sqs:sendMessage\"}"))
                .isEmpty();
    }
}
