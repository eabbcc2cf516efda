package dev.statewright.runtime.cloud;

import dev.statewright.model.cloud.CloudResources;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.api.ApiError;
import dev.statewright.runtime.api.LocalAccount;
import dev.statewright.runtime.api.StepFunctionsApi;
import dev.statewright.runtime.cloud.aws.AwsTasks;
import dev.statewright.runtime.cloud.dynamodb.DynamoDbService;
import dev.statewright.runtime.cloud.endpoint.CloudEndpoint;
import dev.statewright.runtime.cloud.events.EventBridgeService;
import dev.statewright.runtime.cloud.http.AllowedHosts;
import dev.statewright.runtime.cloud.http.Connections;
import dev.statewright.runtime.cloud.http.HttpTasks;
import dev.statewright.runtime.cloud.lambda.FeedFailure;
import dev.statewright.runtime.cloud.lambda.LambdaService;
import dev.statewright.runtime.cloud.lambda.QueuePollers;
import dev.statewright.runtime.cloud.logs.LogGroups;
import dev.statewright.runtime.cloud.logs.LogsService;
import dev.statewright.runtime.cloud.metrics.Metrics;
import dev.statewright.runtime.cloud.metrics.MetricsService;
import dev.statewright.runtime.cloud.s3.S3Service;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.service.ServiceState;
import dev.statewright.runtime.cloud.service.Services;
import dev.statewright.runtime.cloud.sns.SnsService;
import dev.statewright.runtime.cloud.sns.TopicDelivery;
import dev.statewright.runtime.cloud.sqs.SqsService;
import dev.statewright.runtime.cloud.states.StatesService;
import dev.statewright.runtime.cloud.states.StatusChanges;
import dev.statewright.runtime.cloud.states.WorkflowDeployment;
import dev.statewright.runtime.cloud.task.ServiceTasks;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.function.FunctionLog;
import dev.statewright.runtime.function.FunctionRuntime;
import dev.statewright.runtime.registry.Arns;
import dev.statewright.runtime.s3.FolderBuckets;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.Watching;
import dev.statewright.runtime.store.DataFolder;
import dev.statewright.runtime.task.ObjectStoreBackend;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.workspace.DeployedWorkflow;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The services of one workspace on this machine: tables, queues, topics, buses, functions, workflows, buckets, log groups and metrics, as its
 * template has them. To open it costs next to nothing; a service starts with the first call of it. Whatever is kept lies in the options'
 * folder. Safe for many threads.
 */
public final class LocalCloud implements AutoCloseable {
    private volatile Workspace workspace;
    private volatile CloudResources resources;
    private final Map<String, Integer> concurrency;
    private final WorkspaceClock clock;
    private final Services services = new Services();
    private final Metrics metrics;
    private final LogGroups logGroups;
    private final FunctionRuntime functions;
    private final Foresight foresight;
    private final LambdaService lambda;
    private final EventBridgeService events;
    private final DynamoDbService tables;
    private final SqsService queues;
    private final SnsService topics;
    private final S3Service bucketService;
    private final QueuePollers pollers;
    private final FolderBuckets buckets;
    private final Optional<DataFolder> data;
    private final StepFunctionsApi states;
    private final WorkflowDeployment deployment;
    private final AwsTasks aws;
    private final List<TaskBackend> backends;
    private final List<TaskBackend> outside;
    private final Arns arns;
    private CloudEndpoint endpoint;

    private LocalCloud(
            Workspace workspace, CloudResources resources, CloudOptions options, FunctionLog log, Watching watching) {
        arns = options.arns();
        this.workspace = workspace;
        this.resources = resources;
        concurrency = resources.reservedConcurrency();
        String region = options.arns().region();
        String account = options.arns().account();
        clock = new WorkspaceClock(options.clock(), options.settings().timeFactor());
        metrics = new Metrics(clock);
        data = options.data().map(DataFolder::open);
        logGroups = new LogGroups(data.map(folder -> folder.part("cloudwatch")));
        resources.logGroups().forEach(group -> logGroups.create(group.name()));
        buckets = new FolderBuckets(options.objects()
                .orElseGet(() -> workspace.root().resolve(".statewright").resolve("s3")));
        FunctionReports reports = new FunctionReports(logGroups, metrics, clock);
        log.addListener(reports::wrote);
        functions = new FunctionRuntime(
                workspace.functions(),
                log,
                new CloudHosting(services, this::address, region, this::begins)
                        .with(resources, options.nodeProcesses(), reports::ended));
        foresight = new Foresight(() -> this.resources, services, functions::prepare);
        AllowedHosts hosts = AllowedHosts.of(workspace.root(), options.allowedHosts());
        queues = new SqsService(
                resources.queues(),
                options.data().map(folder -> folder.resolve("queues")),
                region,
                account,
                () -> servedAddress().orElse("https://sqs." + region + ".amazonaws.com"),
                clock,
                metrics);
        pollers = new QueuePollers(queues::arn, services, functions, clock);
        pollers.declare(resources.queueMappings(), resources.reservedConcurrency());
        queues.onArrival(pollers::arrived);
        events =
                new EventBridgeService(resources.buses(), resources.rules(), region, account, services, clock, metrics);
        aws = AwsTasks.ofUser(machine -> this.workspace.workflows().stream()
                .filter(entry -> entry.name().equals(machine))
                .map(WorkflowEntry::file)
                .findFirst());
        TaskBackend http = new HttpTasks(hosts, new Connections(() -> this.resources.connections(), hosts));
        TaskBackend objects = new ObjectStoreBackend(buckets.store());
        backends = List.of(aws, functions, new ServiceTasks(services), http, objects);
        outside = List.of(aws, functions, new ServiceTasks(services, this::isHere), http, objects);
        deployment = new WorkflowDeployment(workspace, resources.activities(), options.arns());
        tables = new DynamoDbService(resources.tables(), options.data().map(folder -> folder.resolve("dynamodb")));
        services.add(tables);
        services.add(queues);
        topics = new SnsService(
                resources.topics(),
                resources.subscriptions(),
                "arn:aws:sns:" + region + ":" + account + ":",
                new TopicDelivery(
                        services,
                        hosts,
                        clock,
                        failure -> logGroups.append(
                                "/statewright/sns", "deliveries", clock.now().toEpochMilli(), failure)),
                metrics);
        services.add(topics);
        services.add(events);
        lambda = new LambdaService(
                functions,
                resources.queueMappings(),
                resources.reservedConcurrency(),
                clock,
                data.map(folder -> folder.part("lambda")));
        services.add(lambda);
        services.add(new LogsService(logGroups, "arn:aws:logs:" + region + ":" + account + ":log-group:"));
        services.add(new MetricsService(metrics));
        bucketService = new S3Service(buckets, resources.buckets());
        services.add(bucketService);
        // last: executions that were kept go on at once, and need the others
        states = new StepFunctionsApi(new LocalAccount(
                options.arns(),
                clock::mode,
                options.mocks(),
                backends,
                data,
                options.settings().within(clock),
                watching));
        StatusChanges.follow(states.executions(), events, clock);
        services.add(new StatesService(states, deployment, "arn:aws:states:" + region + ":" + account + ":"));
    }

    /**
     * The cloud of a workspace. Reads its template and starts nothing.
     *
     * @throws UnreadableWorkspace where the template cannot be read
     * @throws dev.statewright.runtime.store.DataFolderUnusable where the folder cannot hold the data, or another process uses it
     */
    public static LocalCloud open(Workspace workspace, CloudOptions options) throws UnreadableWorkspace {
        return open(workspace, options, new FunctionLog(), Watching.NONE);
    }

    /**
     * The same, for a window.
     *
     * @param log takes what functions write
     * @param watching gives executions a watch, a debugger's for instance
     */
    public static LocalCloud open(Workspace workspace, CloudOptions options, FunctionLog log, Watching watching)
            throws UnreadableWorkspace {
        return new LocalCloud(workspace, CloudResources.of(workspace), options, log, watching);
    }

    /**
     * Serves everything on 127.0.0.1, deploys the workflows, lets kept executions go on, and begins schedules and queues.
     *
     * @param port 0 for any that is free
     * @return the address: {@code http://127.0.0.1:PORT}
     * @throws IOException where the port is taken
     */
    public synchronized String serve(int port) throws IOException {
        if (endpoint == null) {
            endpoint = CloudEndpoint.start(services, buckets, port);
        }
        begin();
        return endpoint.address();
    }

    /** Serves nothing any more; the services go on. */
    public synchronized void stopServing() {
        if (endpoint != null) {
            endpoint.close();
            endpoint = null;
        }
    }

    /** Deploys the workflows and begins schedules: for a workspace in which something is about to run. Does so once. */
    public void begin() {
        services.start(ServiceName.STATES);
        lambda.resume();
        if (queues.areKept()) {
            foresight.queuesBegin();
        }
        events.beginSchedules();
    }

    /**
     * Takes over a workspace that was read anew after an edit of its template or definitions. What runs goes on: items, messages and executions
     * stay, new resources are made, changed ones changed; tables and queues that the template no longer has stay, too.
     *
     * @throws UnreadableWorkspace where the template cannot be read any more; then all is as before
     */
    public synchronized void edited(Workspace edited) throws UnreadableWorkspace {
        // a template that cannot be read at all looks like a folder without one
        boolean lost = edited.template().isEmpty()
                && workspace.template().filter(Files::isRegularFile).isPresent();
        if (lost) {
            CloudResources.of(workspace);
        }
        CloudResources now = CloudResources.of(edited);
        workspace = edited;
        resources = now;
        now.logGroups().forEach(group -> logGroups.create(group.name()));
        tables.declare(now.tables());
        queues.declare(now.queues());
        topics.declare(now.topics(), now.subscriptions());
        bucketService.declare(now.buckets());
        functions.replace(edited.functions());
        lambda.declare(now.queueMappings());
        pollers.declare(now.queueMappings(), now.reservedConcurrency());
        deployment.declare(edited, now.activities());
        if (services.state(ServiceName.STATES) instanceof ServiceState.Running) {
            deployment.deploy(states);
        }
        events.declare(now.buses(), now.rules());
    }

    /** The workflows that cannot run, by file, and why; known once {@link #begin} was called. */
    public Map<String, String> refusedWorkflows() {
        return deployment.refused();
    }

    /** Where it is served; serves it on a free port where it is not. */
    private synchronized String address() {
        try {
            if (endpoint == null) {
                endpoint = CloudEndpoint.start(services, buckets, 0);
            }
            return endpoint.address();
        } catch (IOException e) {
            throw new IllegalStateException("There is no free port on 127.0.0.1 for the workspace's services.", e);
        }
    }

    /** Where it is served; empty where it is not. */
    public synchronized Optional<String> servedAddress() {
        return Optional.ofNullable(endpoint).map(CloudEndpoint::address);
    }

    private void begins(FunctionEntry function) {
        // whoever calls it: a workflow, a rule, a queue, or somebody who tries it
        services.start(ServiceName.LAMBDA);
        foresight.functionBegins(function);
    }

    /** Why a function could not handle the latest messages of a queue; empty where all is well. */
    public Optional<FeedFailure> feedFailure(String queue) {
        return pollers.failure(queue);
    }

    /** Tables that stay with the keys and indexes they were made with, although the template has others now. */
    public List<String> keptTables() {
        return tables.kept();
    }

    /** Functions whose reserved concurrency the template has otherwise than when the services were put together. */
    public List<String> keptConcurrency() {
        Map<String, Integer> now = resources.reservedConcurrency();
        return Stream.concat(concurrency.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(concurrency.get(name), now.get(name)))
                .sorted()
                .toList();
    }

    /** What the template has besides workflows and functions, and what of it is not here. */
    public CloudResources resources() {
        return resources;
    }

    /** All services: to call them, and to watch how they stand. */
    public Services services() {
        return services;
    }

    /** The functions: to call them, to replace them after an edit, and what they write. */
    public FunctionRuntime functions() {
        return functions;
    }

    /** The buses: their rules, and the events that went over them. */
    public EventBridgeService events() {
        return events;
    }

    public LogGroups logGroups() {
        return logGroups;
    }

    public Metrics metrics() {
        return metrics;
    }

    public FolderBuckets buckets() {
        return buckets;
    }

    public WorkspaceClock clock() {
        return clock;
    }

    /** The workspace's Step Functions; call {@link #begin} first. */
    public StepFunctionsApi states() {
        return states;
    }

    /**
     * Who answers the tasks of an execution that is started outside of {@link #states}, in this order. Services of which the template has
     * nothing leave their tasks to others.
     */
    public List<TaskBackend> taskBackends() {
        return outside;
    }

    /** Whether the template has something of a service, or somebody has used it. */
    private boolean isHere(ServiceName service) {
        boolean declared = switch (service) {
            case DYNAMODB -> !resources.tables().isEmpty();
            case SQS -> !resources.queues().isEmpty();
            case SNS -> !resources.topics().isEmpty();
            case EVENTS -> !resources.buses().isEmpty() || !resources.rules().isEmpty();
            case LOGS -> !resources.logGroups().isEmpty();
            case LAMBDA, STATES, METRICS, S3 -> true;
        };
        return declared || services.state(service) instanceof ServiceState.Running;
    }

    /** How time goes in the whole workspace from now on, for what begins then. Time by hand is for single executions and changes nothing. */
    public void setClock(ClockMode mode) {
        if (mode != ClockMode.BY_HAND) {
            clock.setMode(mode);
        }
    }

    /** The ARN of a state machine of that name. */
    public String machineArn(String name) {
        return arns.machine(name);
    }

    /**
     * Registers a definition as a workflow of this workspace, in place of what it was: what starts the workflow from now on starts this.
     *
     * @param document with its values put in
     * @param type {@code STANDARD} or {@code EXPRESS}
     * @throws ApiError where AWS would refuse it
     */
    public void deploy(String name, AslDocument document, String type) {
        begin();
        deployment.deploy(states, DeployedWorkflow.request(name, document, type, arns.account()));
    }

    /** Ends all services; what is kept stays, and executions go on from there when it is opened again. */
    @Override
    public synchronized void close() {
        if (endpoint != null) {
            endpoint.close();
        }
        pollers.close();
        states.close();
        aws.close();
        // what fails because something ends that it needs must be kept nowhere
        data.ifPresent(DataFolder::seal);
        clock.close();
        services.close();
        functions.close();
        data.ifPresent(DataFolder::close);
    }
}
