/*
 * Asks the board again and again what a screen shows: each minute, and with growing, jittered pauses while it cannot be
 * had; at once when the browser says that the net is back. A key that opens nothing any more ends it.
 */
const pace = 60000;
const slowest = 600000;
const patience = 20000;

/** Whether that is the board's own word: a proxy, or a server that just starts, knows no such address either. */
async function isRevoked(answer) {
  const problem = /problem\+json/.test(answer.headers.get("Content-Type") ?? "") ? await answer.json() : {};
  return answer.status === 404 && /:not-found$/.test(problem.type ?? "");
}

/** Told is what came({…}, tag), that it is the same() as before, that it failed(), or that the screen is gone(). */
export function asks(address, tag, told) {
  let failures = 0;
  let timer = 0;
  let asking = false;
  let over = false;

  async function ask() {
    const headers = { Accept: "application/json", ...(tag ? { "If-None-Match": tag } : {}) };
    const answer = await fetch(address, {
      headers,
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout?.(patience),
    });
    if (answer.status === 304) {
      told.same();
    } else if (answer.ok) {
      const body = await answer.json();
      tag = answer.headers.get("ETag");
      told.came(body, tag);
    } else if (await isRevoked(answer)) {
      over = true;
      told.gone();
    } else {
      throw new Error(`${answer.status} ${address}`);
    }
  }

  async function again() {
    if (asking || over) {
      return;
    }
    asking = true;
    clearTimeout(timer);
    try {
      await ask();
      failures = 0;
    } catch {
      failures += 1;
      told.failed();
    }
    asking = false;
    const pause = Math.min(pace * 2 ** Math.max(0, failures - 1), slowest);
    timer = over ? 0 : setTimeout(again, pause * (0.9 + Math.random() * 0.2));
  }

  window.addEventListener("online", again);
  again();
}
