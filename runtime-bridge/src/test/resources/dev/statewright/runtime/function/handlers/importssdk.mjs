import { SFNClient } from '@aws-sdk/client-ec2';

export const handler = async () => new SFNClient({});
