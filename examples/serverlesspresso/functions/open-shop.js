// Opens the shop: writes its settings, its menu and the counter of orders where they are not there yet.
// {"open": false} closes it, {"open": true} opens it again.
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, PutCommand, UpdateCommand } = require('@aws-sdk/lib-dynamodb');

const tables = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const { CONFIG_TABLE, COUNTING_TABLE } = process.env;

async function putOnce(TableName, Item) {
  try {
    await tables.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(PK)' }));
  } catch (error) {
    if (error.name !== 'ConditionalCheckFailedException') {
      throw error;
    }
  }
}

exports.handler = async event => {
  await putOnce(CONFIG_TABLE, { PK: 'config', storeOpen: true, maxOrdersPerUser: 1, maxOrdersInQueue: 20 });
  await putOnce(CONFIG_TABLE, { PK: 'menu', drinks: ['Cappuccino', 'Latte', 'Espresso', 'Americano', 'Cortado'] });
  await putOnce(COUNTING_TABLE, { PK: 'orderID', IDvalue: 0 });
  if (typeof event.open === 'boolean') {
    await tables.send(new UpdateCommand({
      TableName: CONFIG_TABLE,
      Key: { PK: 'config' },
      UpdateExpression: 'set storeOpen = :open',
      ExpressionAttributeValues: { ':open': event.open },
    }));
  }
  console.log('The shop is', event.open === false ? 'closed' : 'open');
  return { open: event.open !== false };
};
