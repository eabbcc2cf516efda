// An order has its number and waits for a barista: keeps both with the new task token.
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, UpdateCommand } = require('@aws-sdk/lib-dynamodb');

const tables = DynamoDBDocumentClient.from(new DynamoDBClient({}));

exports.handler = async ({ detail }) => {
  try {
    await tables.send(new UpdateCommand({
      TableName: process.env.ORDER_TABLE,
      Key: { PK: 'orders', SK: detail.orderId },
      UpdateExpression: 'set taskToken = :token, orderNumber = :number, orderState = :state',
      // an event may come twice, and the second time when the order is done
      ConditionExpression: 'not orderState in (:completed, :cancelled)',
      ExpressionAttributeValues: {
        ':token': detail.TaskToken, ':number': detail.orderNumber, ':state': 'WAITING',
        ':completed': 'COMPLETED', ':cancelled': 'CANCELLED',
      },
    }));
    console.log('Order', detail.orderId, 'has the number', detail.orderNumber);
  } catch (error) {
    if (error.name !== 'ConditionalCheckFailedException') {
      throw error;
    }
    console.log('Order', detail.orderId, 'is over already');
  }
};
