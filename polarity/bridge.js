'use strict';

const { spawn } = require('node:child_process');
const { findProgram } = require('./program');
const { Lines } = require('./lines');
const { version } = require('./package.json');

const protocol = 1;
const standard = {
  longestRequest: 16 << 20,
  longestAnswer: 64 << 20,
  /** Requests that wait for an answer, and bytes that the program has not taken yet. */
  mostRequests: 512,
  mostUnread: 64 << 20,
  startTime: 10_000,
  requestTime: 300_000,
  /** Waits before the program is started again: none after the first death, then longer ones. */
  backOff: [0, 1_000, 2_000, 5_000, 15_000, 60_000]
};

/** An error as the platform shows it. */
class BridgeError extends Error {
  constructor(detail, code, more = {}) {
    super(detail);
    Object.assign(this, more, { detail, code });
  }
}

/**
 * Keeps one `defender-lens polarity` running and passes requests to it.
 *
 * A request that the program did not answer before it died fails: it may have been carried out, so it is never sent
 * again.
 */
class Bridge {
  constructor({ log, find = findProgram, limits = {} }) {
    this.log = log;
    this.find = find;
    this.limits = { ...standard, ...limits };
    this.pending = new Map();
    this.lastID = 0;
    this.deaths = 0;
    this.child = null;
    this.isReady = false;
    this.whyDown = null;
    this.timer = null;
  }

  /** Starts the program unless it runs or a wait before its next start is not over. */
  start() {
    if (this.child || this.timer) return;
    this.whyDown = null;
    const program = this.find();
    if (!program) {
      this.down(
        'The program defender-lens was not found: put it into the folder of this integration, into PATH, ' +
          'or name it in the environment variable DEFENDER_LENS_BINARY.'
      );
      return;
    }
    let child;
    try {
      child = spawn(program, ['polarity'], { stdio: ['pipe', 'pipe', 'pipe'] });
    } catch (error) {
      this.down(`${program} could not be started: ${error.message}.`);
      return;
    }
    this.child = child;
    const lines = new Lines(this.limits.longestAnswer);
    child.on('error', (error) => this.ended(child, `${program} could not be started: ${error.message}.`));
    child.on('close', (code, signal) =>
      this.ended(child, `The program defender-lens ended (${signal ?? `status ${code}`}).`)
    );
    // A system that has no more files to open gives no streams; the error comes a moment later.
    child.stdin?.on('error', () => {});
    child.stdout?.on('data', (chunk) => this.read(child, lines, chunk));
    child.stderr?.on('data', (chunk) => this.log.write('warn', String(chunk).trim().slice(0, 4_000)));
    this.startAlarm = setTimeout(
      () => this.drop(child, 'The program defender-lens did not say within 10 seconds that it is ready.'),
      this.limits.startTime
    ).unref();
    this.hold();
  }

  /** Sends a request and resolves with its result; rejects with a BridgeError. */
  request(type, body, signal) {
    if (this.timer && this.deaths === 1) this.startNow();
    else this.start();
    if (!this.child) return Promise.reject(new BridgeError(this.whyDown, 'down'));
    if (this.isFull()) {
      const detail = 'Too many requests wait for an answer; try again in a minute.';
      return Promise.reject(new BridgeError(detail, 'overloaded'));
    }
    const id = ++this.lastID;
    const line = Buffer.from(JSON.stringify({ id, type, ...body }) + '\n');
    if (line.length > this.limits.longestRequest) {
      return Promise.reject(new BridgeError('The request is larger than 16 MB.', 'tooLarge'));
    }
    return new Promise((resolve, reject) => {
      const cancel = (detail, code) => {
        if (!this.settle(id)) return;
        this.send(Buffer.from(JSON.stringify({ id: ++this.lastID, type: 'cancel', target: id }) + '\n'));
        reject(new BridgeError(detail, code));
      };
      const abort = () => cancel('The request was cancelled.', 'cancelled');
      const alarm = setTimeout(
        () => cancel('The program defender-lens did not answer in time.', 'timedOut'),
        this.limits.requestTime
      ).unref();
      const end = () => {
        clearTimeout(alarm);
        signal?.removeEventListener('abort', abort);
      };
      this.pending.set(id, { resolve, reject, end });
      this.hold();
      this.send(line);
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort);
    });
  }

  /** Whether so much waits that one request more would only wait too: the program hangs, or is too slow. */
  isFull() {
    const { mostRequests, mostUnread } = this.limits;
    return this.pending.size >= mostRequests || this.child.stdin?.writableLength > mostUnread;
  }

  startNow() {
    clearTimeout(this.timer);
    this.timer = null;
    this.start();
  }

  /** Writes a line, or keeps it until the program has said which protocol it speaks. */
  send(line) {
    if (this.isReady) this.child.stdin.write(line);
    else if (this.child) (this.waiting ??= []).push(line);
  }

  read(child, lines, chunk) {
    if (child !== this.child) return;
    try {
      for (const line of lines.add(chunk)) this.take(child, line);
    } catch (error) {
      this.drop(child, `The program defender-lens broke the protocol: ${error.message}`);
    }
  }

  take(child, line) {
    const message = JSON.parse(line);
    if (!this.isReady && message.type !== 'log') return this.greet(child, message);
    switch (message.type) {
      case 'answer':
        this.deaths = 0;
        return this.settle(message.id)?.resolve(message.result);
      case 'error': {
        const { detail = 'The request failed.', code, ...more } = message.error ?? {};
        return this.settle(message.id)?.reject(new BridgeError(detail, code, more));
      }
      case 'log':
        return this.log.write(message.level, message.message, message.fields);
      default:
        return this.log.write('warn', `The program defender-lens sent a message of type ${message.type}.`);
    }
  }

  greet(child, hello) {
    if (hello.type !== 'hello' || hello.protocol !== protocol) {
      this.drop(
        child,
        `This integration (version ${version}) speaks protocol ${protocol}, the program defender-lens ` +
          `(version ${hello.version}) protocol ${hello.protocol}: install both from the same release.`
      );
      return;
    }
    clearTimeout(this.startAlarm);
    this.isReady = true;
    this.log.write('info', `The program defender-lens ${hello.version} is ready.`);
    for (const line of this.waiting ?? []) child.stdin.write(line);
    this.waiting = null;
  }

  /** Gives up a program that cannot be understood. */
  drop(child, why) {
    if (child !== this.child) return;
    this.ended(child, why);
    child.kill('SIGKILL');
  }

  ended(child, why) {
    if (child !== this.child) return;
    clearTimeout(this.startAlarm);
    this.child = null;
    this.isReady = false;
    this.waiting = null;
    this.down(why);
  }

  /** Fails what is open, and starts the program again after a while. */
  down(why) {
    const wait = this.limits.backOff[Math.min(this.deaths, this.limits.backOff.length - 1)];
    this.deaths += 1;
    this.whyDown = why + (wait ? ` The next try is due within ${wait / 1000} s.` : '');
    this.log.write('error', this.whyDown);
    this.timer = setTimeout(() => {
      this.timer = null;
      this.start();
    }, wait).unref();
    for (const id of [...this.pending.keys()]) this.settle(id).reject(new BridgeError(this.whyDown, 'down'));
  }

  /** Takes a request off the list; undefined when it is not on it any more. */
  settle(id) {
    const request = this.pending.get(id);
    if (!request) return undefined;
    this.pending.delete(id);
    request.end();
    this.hold();
    return request;
  }

  /** The program keeps this process alive only while somebody waits for an answer. */
  hold() {
    const { child } = this;
    if (!child) return;
    const what = this.pending.size > 0 ? 'ref' : 'unref';
    for (const part of [child, child.stdin, child.stdout, child.stderr]) part?.[what]?.();
  }
}

module.exports = Bridge;
