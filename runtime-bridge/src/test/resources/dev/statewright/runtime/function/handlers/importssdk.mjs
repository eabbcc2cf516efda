import { SFNClient } from '@aws-sdk/client-sfn';

export const handler = async () => new SFNClient({});
