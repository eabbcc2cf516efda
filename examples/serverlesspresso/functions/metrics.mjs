// Counts orders: in total, and for each day and drink. A queue may bring a message twice; each order is counted once all the same.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';

const tables = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env.METRICS_TABLE;

const plusOne = PK => ({
  Update: { TableName, Key: { PK }, UpdateExpression: 'add orders :one', ExpressionAttributeValues: { ':one': 1 } },
});

async function count({ detail, time }) {
  try {
    await tables.send(new TransactWriteCommand({
      TransactItems: [
        { Put: { TableName, Item: { PK: 'order#' + detail.orderId }, ConditionExpression: 'attribute_not_exists(PK)' } },
        plusOne('total'),
        plusOne(time.slice(0, 10) + '#' + detail.drink),
      ],
    }));
  } catch (error) {
    if (error.name !== 'TransactionCanceledException') {
      throw error;
    }
    console.log('Order', detail.orderId, 'is counted already');
  }
}

export async function handler({ Records }) {
  const batchItemFailures = [];
  for (const { messageId, body } of Records) {
    try {
      await count(JSON.parse(body));
    } catch (error) {
      console.error(messageId, error);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  console.log('Counted', Records.length - batchItemFailures.length, 'of', Records.length);
  return { batchItemFailures };
}
