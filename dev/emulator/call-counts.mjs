// Counts the calls that the emulator's routers take, by action, and by queue the messages that a receive handed out a second time or more.
// One addition a call and a look at each message received; nothing is kept beside it. A receive must ask for ApproximateReceiveCount.
const routers = [['sqs/sqsRouter.js', 'SqsRouter'], ['sns/snsRouter.js', 'SnsRouter']];

export async function countCalls() {
  const counts = {};
  const again = {};
  for (const [file, name] of routers) {
    // Not exported by the package; the same URL gives the same class that the emulator uses.
    const { prototype } = (await import(new URL(`dist/${file}`, packageFolder()).href))[name];
    const register = prototype.register;
    prototype.register = function (action, handler) {
      counts[action] ??= 0;
      return register.call(this, action, action === 'ReceiveMessage' ? receive(handler) : (...args) => {
        counts[action]++;
        return handler(...args);
      });
    };
  }
  return { counts, again };

  function receive(handler) {
    return async (body, ...rest) => {
      counts.ReceiveMessage++;
      const answer = await handler(body, ...rest);
      const repeated = answer.Messages?.filter((message) => Number(message.Attributes?.ApproximateReceiveCount) > 1).length;
      if (repeated) {
        const queue = body.QueueUrl.split('/').at(-1);
        again[queue] = (again[queue] ?? 0) + repeated;
      }
      return answer;
    };
  }
}

function packageFolder() {
  return new URL('./node_modules/fauxqs/', import.meta.url);
}
