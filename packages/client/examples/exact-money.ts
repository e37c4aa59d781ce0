import { Client } from '@takt/client';

const takt = new Client('http://127.0.0.1:4400', { bearerToken: process.env.TAKT_API_TOKEN ?? '', numbers: 'text' });

const customer_id = '2714e483-4ff1-48e4-9e25-ac732e8f24f2';
const { data } = await takt.getNetBalanceV1({ body: { customer_id } });
const balance: string = data.data.balance;
console.log(balance);
