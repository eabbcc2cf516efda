// An order processor waits for the customer: keeps its task token, so that the order can be placed.
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, PutCommand } = require('@aws-sdk/lib-dynamodb');

const tables = DynamoDBDocumentClient.from(new DynamoDBClient({}));

exports.handler = async ({ detail, time }) => {
  try {
    await tables.send(new PutCommand({
      TableName: process.env.ORDER_TABLE,
      Item: { PK: 'orders', SK: detail.orderId, userId: detail.userId, orderState: 'CREATED', taskToken: detail.TaskToken, time },
      // an event may come twice, and the second time when the order has long been placed
      ConditionExpression: 'attribute_not_exists(PK)',
    }));
    console.log('Order', detail.orderId, 'of', detail.userId, 'waits for its drink');
  } catch (error) {
    if (error.name !== 'ConditionalCheckFailedException') {
      throw error;
    }
    console.log('Order', detail.orderId, 'is known already');
  }
};
