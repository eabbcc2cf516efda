// The AWS SDK for JavaScript, versions 2 and 3, as far as the workspace has services for it. `host.service` makes the calls.
(function (exports, require, module, host) {
  'use strict';

  const { Buffer } = require('buffer');
  const convert = require('internal/attributes');

  const SERVICES = {
    dynamodb: { scope: 'dynamodb', name: 'DynamoDB', v2: 'DynamoDB', operations: 'BatchExecuteStatement BatchGetItem BatchWriteItem CreateTable DeleteItem DeleteTable DescribeTable ExecuteStatement ExecuteTransaction GetItem ListTables PutItem Query Scan TransactGetItems TransactWriteItems UpdateItem UpdateTable' },
    sqs: { scope: 'sqs', name: 'SQS', v2: 'SQS', operations: 'ChangeMessageVisibility ChangeMessageVisibilityBatch CreateQueue DeleteMessage DeleteMessageBatch DeleteQueue GetQueueAttributes GetQueueUrl ListQueues PurgeQueue ReceiveMessage SendMessage SendMessageBatch SetQueueAttributes' },
    sns: { scope: 'sns', name: 'SNS', v2: 'SNS', operations: 'CreateTopic DeleteTopic ListSubscriptions ListSubscriptionsByTopic ListTopics Publish PublishBatch Subscribe Unsubscribe' },
    eventbridge: { scope: 'events', name: 'EventBridge', v2: 'EventBridge', operations: 'DeleteRule DescribeRule DisableRule EnableRule ListEventBuses ListRules ListTargetsByRule PutEvents PutRule PutTargets RemoveTargets TestEventPattern' },
    sfn: { scope: 'states', name: 'SFN', v2: 'StepFunctions', operations: 'CreateActivity DescribeActivity DescribeExecution DescribeStateMachine GetActivityTask GetExecutionHistory ListActivities ListExecutions ListStateMachines SendTaskFailure SendTaskHeartbeat SendTaskSuccess StartExecution StartSyncExecution StopExecution' },
    lambda: { scope: 'lambda', name: 'Lambda', v2: 'Lambda', operations: 'GetFunction GetFunctionConfiguration Invoke ListFunctions' },
    s3: { scope: 's3', name: 'S3', v2: 'S3', operations: 'CopyObject DeleteObject DeleteObjects GetObject HeadObject ListBuckets ListObjects ListObjectsV2 PutObject' },
    'cloudwatch-logs': { scope: 'logs', name: 'CloudWatchLogs', v2: 'CloudWatchLogs', operations: 'CreateLogGroup CreateLogStream DescribeLogGroups DescribeLogStreams FilterLogEvents GetLogEvents PutLogEvents' },
    cloudwatch: { scope: 'monitoring', name: 'CloudWatch', v2: 'CloudWatch', operations: 'GetMetricStatistics ListMetrics PutMetricData' },
  };
  SERVICES['cloudwatch-events'] = { ...SERVICES.eventbridge, name: 'CloudWatchEvents', v2: 'CloudWatchEvents' };

  const lower = name => name[0].toLowerCase() + name.slice(1);

  function fault({ code, message, status }) {
    const error = new Error(message);
    error.name = code;
    error.code = code;
    error.Code = code;
    error.statusCode = status;
    error.retryable = status >= 500;
    error.$fault = status >= 500 ? 'server' : 'client';
    error.$metadata = { httpStatusCode: status, attempts: 1, totalRetryDelay: 0 };
    return error;
  }

  const asText = value => (value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value);

  /** Payloads and bodies are bytes in the SDK and text here. */
  function outgoing(operation, input) {
    const request = { ...input };
    for (const member of ['Payload', 'Body']) {
      if (request[member] !== undefined) {
        request[member] = asText(request[member]);
      }
    }
    return request;
  }

  function bytes(text, version) {
    const made = version === 2 ? Buffer.from(text) : Uint8Array.from(Buffer.from(text));
    made.transformToString = async () => text;
    made.transformToByteArray = async () => made;
    if (version === 3) {
      Object.defineProperty(made, 'toString', { value: () => text });
    }
    return made;
  }

  function dates(value) {
    if (value && typeof value === 'object') {
      for (const key of Object.keys(value)) {
        if (/(Date|^timestamp|^Timestamp)$/.test(key) && typeof value[key] === 'number') {
          value[key] = new Date(value[key] * 1000);
        } else {
          dates(value[key]);
        }
      }
    }
    return value;
  }

  function call(service, operation, input, version) {
    const text = host.service(service.scope, operation, JSON.stringify(outgoing(operation, input ?? {})));
    const reply = JSON.parse(text);
    if (reply.fault) {
      throw fault(reply.fault);
    }
    const answer = service.scope === 'states' ? dates(reply.answer) : reply.answer;
    if (service.scope === 's3') {
      if (answer.LastModified) {
        answer.LastModified = new Date(answer.LastModified);
      }
      if (typeof answer.Body === 'string') {
        answer.Body = bytes(answer.Body, version);
      }
    }
    if (service.scope === 'lambda' && typeof answer.Payload === 'string' && version === 3) {
      answer.Payload = bytes(answer.Payload, 3);
    }
    if (version === 3) {
      answer.$metadata = { httpStatusCode: 200, attempts: 1, totalRetryDelay: 0 };
    }
    return answer;
  }

  // --------------------------------------------------------------------------------------------------- version 3

  function command(service, operation, of = call) {
    return class Command {
      constructor(input) {
        this.input = input ?? {};
        this.middlewareStack = { add() {}, addRelativeTo() {}, use() {} };
      }
      run() { return of(service, operation, this.input, 3); }
    };
  }

  function settled(action, callback) {
    const promise = new Promise((resolve, reject) => {
      try {
        resolve(action());
      } catch (error) {
        reject(error);
      }
    });
    if (typeof callback === 'function') {
      promise.then(result => callback(null, result), callback);
      return undefined;
    }
    return promise;
  }

  class Client {
    constructor(config) {
      this.config = { ...config, region: async () => 'us-east-1' };
      this.middlewareStack = { add() {}, addRelativeTo() {}, use() {} };
    }
    send(wanted, options, callback) { return settled(() => wanted.run(), callback ?? options); }
    destroy() {}
  }

  function named(name, Base) {
    return { [name]: class extends Base {} }[name];
  }

  function packageOf(service) {
    const exported = {};
    const Aggregated = named(service.name, Client);
    for (const operation of service.operations.split(' ')) {
      const Command = command(service, operation);
      Object.defineProperty(Command, 'name', { value: operation + 'Command' });
      exported[operation + 'Command'] = Command;
      Aggregated.prototype[lower(operation)] = function (input, callback) { return this.send(new Command(input), callback); };
    }
    exported[service.name + 'Client'] = named(service.name + 'Client', Client);
    exported[service.name] = Aggregated;
    exported[service.name + 'ServiceException'] = Error;
    return exported;
  }

  const DOCUMENT = { Get: 'GetItem', Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', Query: 'Query', Scan: 'Scan', BatchGet: 'BatchGetItem', BatchWrite: 'BatchWriteItem', TransactGet: 'TransactGetItems', TransactWrite: 'TransactWriteItems' };

  function documentCall(service, operation, input, version) {
    return convert.answer(call(service, operation, convert.request(input), version));
  }

  function documentPackage() {
    const exported = {};
    class DynamoDBDocumentClient extends Client {
      static from() { return new DynamoDBDocumentClient(); }
    }
    class DynamoDBDocument extends DynamoDBDocumentClient {
      static from() { return new DynamoDBDocument(); }
    }
    for (const [name, operation] of Object.entries(DOCUMENT)) {
      const Command = command(SERVICES.dynamodb, operation, documentCall);
      exported[name + 'Command'] = Command;
      DynamoDBDocument.prototype[lower(name)] = function (input, callback) { return this.send(new Command(input), callback); };
    }
    return { ...exported, DynamoDBDocumentClient, DynamoDBDocument };
  }

  // --------------------------------------------------------------------------------------------------- version 2

  function request(action, callback) {
    const promise = () => settled(action);
    if (typeof callback === 'function') {
      promise().then(result => callback(null, result), error => callback(error, null));
    }
    return { promise, send(later) { promise().then(result => later(null, result), error => later(error, null)); } };
  }

  function serviceOf(service) {
    const Service = named(service.v2, class { constructor(options) { this.config = options ?? {}; } });
    for (const operation of service.operations.split(' ')) {
      Service.prototype[lower(operation)] = function (input, callback) {
        return request(() => call(service, operation, input, 2), callback);
      };
    }
    return Service;
  }

  function version2() {
    const AWS = {};
    for (const service of Object.values(SERVICES)) {
      AWS[service.v2] = serviceOf(service);
    }
    AWS.DynamoDB.DocumentClient = class DocumentClient {
      createSet(values) { return new Set(values); }
    };
    for (const [name, operation] of Object.entries(DOCUMENT)) {
      AWS.DynamoDB.DocumentClient.prototype[lower(name)] = function (input, callback) {
        return request(() => documentCall(SERVICES.dynamodb, operation, input, 2), callback);
      };
    }
    AWS.DynamoDB.Converter = {
      input: convert.marshallValue,
      output: convert.unmarshallValue,
      marshall: convert.marshall,
      unmarshall: convert.unmarshall,
    };
    AWS.config = { region: 'us-east-1', update(values) { Object.assign(AWS.config, values); } };
    AWS.Endpoint = class { constructor(address) { this.href = address; } };
    return AWS;
  }

  const made = Object.create(null);

  function create(name) {
    if (name === 'aws-sdk') {
      return version2();
    }
    if (name.startsWith('aws-sdk/clients/')) {
      const wanted = name.slice('aws-sdk/clients/'.length);
      const service = Object.values(SERVICES).find(each => each.v2.toLowerCase() === wanted);
      return service && resolve('aws-sdk')[service.v2];
    }
    if (name === '@aws-sdk/lib-dynamodb') {
      return documentPackage();
    }
    if (name === '@aws-sdk/util-dynamodb') {
      return { marshall: convert.marshall, unmarshall: convert.unmarshall, convertToAttr: convert.marshallValue, convertToNative: convert.unmarshallValue };
    }
    const service = name.startsWith('@aws-sdk/client-') ? SERVICES[name.slice('@aws-sdk/client-'.length)] : undefined;
    return service && packageOf(service);
  }

  /** The package of that name; undefined where the workspace has nothing for it. */
  function resolve(name) {
    if (!/^(@aws-sdk\/|aws-sdk(\/|$))/.test(name)) {
      return undefined;
    }
    if (!(name in made)) {
      made[name] = create(name);
    }
    return made[name];
  }

  module.exports = { resolve };
})
