// An order has its number and waits for a barista: keeps both with the new task token.
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, UpdateCommand } = require('@aws-sdk/lib-dynamodb');

const tables = DynamoDBDocumentClient.from(new DynamoDBClient({}));

exports.handler = async ({ detail }) => {
  await tables.send(new UpdateCommand({
    TableName: process.env.ORDER_TABLE,
    Key: { PK: 'orders', SK: detail.orderId },
    UpdateExpression: 'set taskToken = :token, orderNumber = :number, orderState = :state',
    ExpressionAttributeValues: { ':token': detail.TaskToken, ':number': detail.orderNumber, ':state': 'WAITING' },
  }));
  console.log('Order', detail.orderId, 'has the number', detail.orderNumber);
};
