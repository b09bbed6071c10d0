// Starts the SNS/SQS/S3 emulator and prints one line: {"port":41234}.
// It ends when its standard input closes, so nothing stays behind when its parent is killed.
// --container is for an image: listen inside the container's own network, and leave standard input alone.
// --count-calls counts the calls by action: {"port":41234,"callsPort":41235}; a GET there answers {"PublishBatch":12,…},
// and a GET of /again there the messages that were handed out a second time or more, by queue: {"cdms-uat":3}.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import net from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: {
  port: { type: 'string', default: '0' },
  data: { type: 'string' },
  bucket: { type: 'string' },
  container: { type: 'boolean', default: false },
  'count-calls': { type: 'boolean', default: false },
} });

// fauxqs listens on every interface and has no option for it; an emulator without passwords belongs on loopback.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (options, ...rest) {
  if (options === null || typeof options !== 'object' || options.port === undefined)
    throw new Error('fauxqs calls listen in a way this launcher does not know: see dev/emulator/emulator.mjs');
  return listen.call(this, { ...options, host: values.container ? '0.0.0.0' : '127.0.0.1' }, ...rest);
};

const calls = values['count-calls'] ? await (await import('./call-counts.mjs')).countCalls() : null;
const { startFauxqs } = await import('fauxqs');
if (values.data) await import('./kept-messages.mjs');
const start = (port) => startFauxqs({ port, logger: false, ...(values.data ? { dataDir: values.data } : {}) });

// Queue URLs are kept with the port they were made with, so a kept folder wants its port again.
const portFile = values.data && join(values.data, 'port');
function keptPort() {
  try { return Number(readFileSync(portFile, 'utf8')); } catch { return 0; }
}

if (values.data) mkdirSync(values.data, { recursive: true });
const wanted = Number(values.port) || (portFile ? keptPort() : 0);
const server = await start(wanted);
if (portFile) writeFileSync(portFile, `${server.port}\n`);
if (values.bucket) server.createBucket(values.bucket);
const ready = { port: server.port };
if (calls) ready.callsPort = await tellOnAPortOfItsOwn(calls);
process.stdout.write(`${JSON.stringify(ready)}\n`);

function tellOnAPortOfItsOwn({ counts, again }) {
  const teller = createServer((request, response) =>
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(request.url === '/again' ? again : counts)));
  return new Promise((listening) => teller.listen({ port: 0 }, () => listening(teller.address().port)).unref());
}

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  // Long polls would hold the close for up to 20 s.
  setTimeout(() => process.exit(0), 2000).unref();
  await server.stop();
  process.exit(0);
}
if (!values.container) process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();
process.on('SIGTERM', stop).on('SIGINT', stop);
