// Asks the server: for the entities of a text, and for lookups, whose answer is a stream of events.

/** Why a question has no answer: a sentence to show, the HTTP status (0: none came), and seconds to wait. */
export class Problem extends Error {
  constructor(message, status = 0, retryAfter = 0) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Reads the problem JSON of a refusal. */
  static async from(response) {
    const told = await response.json().catch(() => ({}));
    const words = [told.title, told.detail].filter(Boolean).join(': ');
    const known = {
      401: 'Your session has ended.',
      413: 'The text is larger than this server takes.',
      429: 'The server has too much to do at the moment.',
      503: 'The server has too much to do at the moment.',
    }[response.status];
    const message = [known, words || (known ? '' : `The server answered with status ${response.status}.`)];
    const retryAfter = Number(response.headers.get('Retry-After')) || 0;
    const problem = new Problem(message.filter(Boolean).join(' '), response.status, retryAfter);
    return Object.assign(problem, { requestId: told.requestId });
  }
}

/** Sends JSON; throws a `Problem` for any refusal. */
export async function post(path, body, accept, signal) {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: accept },
    body: JSON.stringify(body),
    signal,
  };
  const response = await fetch(path, request).catch((error) => {
    if (error.name === 'AbortError') throw error;
    throw new Problem('The server cannot be reached. Is it still running?');
  });
  if (!response.ok) throw await Problem.from(response);
  if (response.redirected) throw new Problem('Your session has ended.', 401);
  return response;
}

/** The entities of a text, and the candidates that were dropped. */
export async function recognise(text, signal) {
  return (await post('/api/v1/entities', { text, dropped: true }, 'application/json', signal)).json();
}

/** The answer to a lookup as JSON. */
export async function lookupJSON(body, signal) {
  return (await post('/api/v1/lookups', body, 'application/json', signal)).json();
}

/** One event of a stream, or null for a comment. */
function parse(block) {
  let name = '';
  let data = '';
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith('event:')) name = line.slice(6).trim();
    else if (line.startsWith('data:')) data += line.slice(5);
  }
  return data && { name, data: JSON.parse(data) };
}

/** The events of a lookup as they arrive. Ends silently when the stream ends, also where it was cut. */
export async function* lookupEvents(body, signal) {
  const response = await post('/overlay/lookups', body, 'text/event-stream', signal);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += value;
      if (!value.includes('\n')) continue;
      const blocks = rest.split(/\r?\n\r?\n/);
      rest = blocks.pop();
      for (const block of blocks) {
        const event = parse(block);
        if (event) yield event;
      }
    }
  } catch (error) {
    if (signal.aborted) throw error;
  } finally {
    reader.cancel().catch(() => {});
  }
}
