package dev.statewright.runtime.cloud.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.statewright.model.cloud.CloudResources;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpTasksTest {

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String address;
    private HttpTasks tasks;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            synchronized (asked) {
                asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization") + " "
                        + exchange.getRequestHeaders().getFirst("X-Key") + " " + body);
            }
            byte[] answer = "{\"access_token\":\"t0ken\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        Files.writeString(
                folder.resolve("flow.asl.json"), "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}");
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Flow: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: flow.asl.json}}
                  Keyed:
                    Type: AWS::Events::Connection
                    Properties:
                      Name: keyed
                      AuthorizationType: API_KEY
                      AuthParameters:
                        ApiKeyAuthParameters: {ApiKeyName: X-Key, ApiKeyValue: s3cret}
                        InvocationHttpParameters:
                          QueryStringParameters: [{Key: version, Value: 2}]
                          BodyParameters: [{Key: shop, Value: north}]
                  Basic:
                    Type: AWS::Events::Connection
                    Properties:
                      Name: basic
                      AuthorizationType: BASIC
                      AuthParameters: {BasicAuthParameters: {Username: ann, Password: pw}}
                  Token:
                    Type: AWS::Events::Connection
                    Properties:
                      Name: token
                      AuthorizationType: OAUTH_CLIENT_CREDENTIALS
                      AuthParameters:
                        OAuthParameters:
                          AuthorizationEndpoint: %s/token
                          HttpMethod: POST
                          ClientParameters: {ClientID: me, ClientSecret: mine}
                          OAuthHttpParameters: {BodyParameters: [{Key: scope, Value: read}]}
                """.formatted(address));
        AllowedHosts hosts = AllowedHosts.of(folder, Set.of());
        CloudResources resources = CloudResources.of(Workspace.open(folder));
        tasks = new HttpTasks(hosts, new Connections(resources::connections, hosts));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aConnectionAddsItsKeyItsQueryAndItsMembers() throws Exception {
        run("keyed", "\"QueryParameters\":{\"a\":1},\"RequestBody\":{\"id\":7}");

        assertThat(asked).containsExactly("POST /pay?a=1&version=2 null s3cret {\"id\":7,\"shop\":\"north\"}");
    }

    @Test
    void aConnectionWithAPasswordSaysIt() throws Exception {
        run("basic", "\"RequestBody\":{}");

        assertThat(asked).containsExactly("POST /pay Basic YW5uOnB3 null {}");
    }

    @Test
    void aConnectionAsksForItsTokenFirst() throws Exception {
        run("token", "\"RequestBody\":{}");

        assertThat(asked)
                .containsExactly(
                        "POST /token Basic bWU6bWluZQ== null grant_type=client_credentials&scope=read",
                        "POST /pay Bearer t0ken null {}");
    }

    @Test
    void anotherHostIsRefusedAndTheMessageSaysHowToAllowIt() throws Exception {
        assertThat(send("{\"ApiEndpoint\":\"https://pay.example/v1\",\"Method\":\"GET\"}"))
                .isEqualTo(
                        "Statewright.HostNotAllowed: Requests to pay.example are not allowed. To allow them write pay.example"
                                + " on a line of " + folder.resolve(".statewright/allowed-hosts")
                                + " (in the studio: Services, Workspace), or serve with --allow-host pay.example; or mock the"
                                + " state.");
    }

    @Test
    void aHostIsAllowedByTheWorkspacesFileAtOnce() throws Exception {
        AllowedHosts hosts = AllowedHosts.of(folder, Set.of());
        assertThat(hosts.allow(URI.create("https://pay.example/v1"))).isFalse();

        Files.createDirectories(folder.resolve(".statewright"));
        Files.writeString(folder.resolve(".statewright/allowed-hosts"), "other.example\npay.example\n");
        assertThat(hosts.allow(URI.create("https://pay.example/v1"))).isTrue();
    }

    private void run(String connection, String more) throws Exception {
        String end = send("{\"ApiEndpoint\":\"" + address
                + "/pay\",\"Method\":\"POST\",\"Authentication\":{\"ConnectionArn\":"
                + "\"arn:aws:events:eu-west-1:111122223333:connection/" + connection + "/5f3c\"}," + more + "}");
        assertThat(end).contains("\"StatusCode\":200");
    }

    private String send(String arguments) throws Exception {
        CompletableFuture<String> end = new CompletableFuture<>();
        tasks.start(
                new TaskRequest(
                        1,
                        TaskResource.parse("arn:aws:states:::http:invoke"),
                        "Pay",
                        Payload.ofText(arguments),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "flow",
                        "arn:aws:states:us-east-1:123456789012:execution:flow:1",
                        0,
                        0,
                        OptionalInt.empty()),
                new TaskCompletion() {
                    @Override
                    public void succeeded(Payload output) {
                        end.complete(Json.write(output.node()));
                    }

                    @Override
                    public void failed(String error, String cause) {
                        end.complete(error + ": " + cause);
                    }

                    @Override
                    public void submitted(Payload answer) {
                        end.complete("submitted");
                    }
                });
        return end.get(30, TimeUnit.SECONDS);
    }
}
