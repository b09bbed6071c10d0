// Starts the SNS/SQS/S3 emulator and prints one line: {"port":41234}.
// It ends when its standard input closes, so nothing stays behind when its parent is killed.
import net from 'node:net';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: {
  port: { type: 'string', default: '0' },
  data: { type: 'string' },
} });

// fauxqs listens on every interface and has no option for it; an emulator without passwords belongs on loopback.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (options, ...rest) {
  if (options === null || typeof options !== 'object' || options.port === undefined)
    throw new Error('fauxqs calls listen in a way this launcher does not know: see dev/emulator/emulator.mjs');
  return listen.call(this, { ...options, host: '127.0.0.1' }, ...rest);
};

const { startFauxqs } = await import('fauxqs');
const server = await startFauxqs({
  port: Number(values.port),
  logger: false,
  ...(values.data ? { dataDir: values.data } : {}),
});
process.stdout.write(`${JSON.stringify({ port: server.port })}\n`);

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  // Long polls would hold the close for up to 20 s.
  setTimeout(() => process.exit(0), 2000).unref();
  await server.stop();
  process.exit(0);
}
process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();
process.on('SIGTERM', stop).on('SIGINT', stop);
