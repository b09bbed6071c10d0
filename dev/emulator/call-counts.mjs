// Counts the calls that the emulator's routers take, by action: one addition a call, nothing is read or kept beside it.
const routers = [['sqs/sqsRouter.js', 'SqsRouter'], ['sns/snsRouter.js', 'SnsRouter']];

export async function countCalls() {
  const counts = {};
  for (const [file, name] of routers) {
    // Not exported by the package; the same URL gives the same class that the emulator uses.
    const { prototype } = (await import(new URL(`dist/${file}`, packageFolder()).href))[name];
    const register = prototype.register;
    prototype.register = function (action, handler) {
      counts[action] ??= 0;
      return register.call(this, action, (...args) => {
        counts[action]++;
        return handler(...args);
      });
    };
  }
  return counts;
}

function packageFolder() {
  return new URL('./node_modules/fauxqs/', import.meta.url);
}
