// Mends how fauxqs 2.4.1 keeps messages on disk.
import { PersistenceManager } from './node_modules/fauxqs/dist/persistence.js';

if (typeof PersistenceManager.prototype.updateMessageReady !== 'function')
  throw new Error('fauxqs keeps messages in a way this launcher does not know: see dev/emulator/kept-messages.mjs');

// A message that is shown at once (visibility 0) sets its receive count to NULL, which the table refuses: the call failed with the message
// gone from memory. It comes back with the next restart only.
PersistenceManager.prototype.updateMessageReady = function (messageId) {
  this.db.prepare('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?').run(messageId);
};

// Without a wait for the disk at each call: what was acknowledged outlives the end of this process in any case, though not a power cut.
const prepareStatements = PersistenceManager.prototype.prepareStatements;
PersistenceManager.prototype.prepareStatements = function () {
  this.db.exec('PRAGMA synchronous = NORMAL');
  return prepareStatements.call(this);
};
