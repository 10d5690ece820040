/*
 * Talking to the API: JSON there and back, problem details (RFC 9457) as errors, an Idempotency-Key on every POST.
 * Texts: offline, failed, signed-out
 */
import { language, text } from "./dom.js";

/** What went wrong, in a sentence for people; fields has one per form field. */
export class Problem extends Error {
  constructor(sentence, { status = 0, fields = {}, body = {} } = {}) {
    super(sentence);
    this.status = status;
    this.fields = fields;
    this.body = body;
  }

  get offline() {
    return this.status === 0;
  }

  get signedOut() {
    return this.status === 401;
  }
}

/** A fresh key; crypto.randomUUID exists only on https and localhost, and many intranets are neither. */
export function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function problemOf(status, body) {
  if (status === 401) {
    return new Problem(text("signed-out"), { status, body });
  }
  const fields = Object.fromEntries((body?.errors ?? []).map(({ field, detail }) => [field, detail]));
  return new Problem(body?.detail || body?.title || text("failed"), { status, fields, body: body ?? {} });
}

async function json(answer) {
  const type = answer.headers.get("Content-Type") ?? "";
  return /json/.test(type) ? answer.json().catch(() => null) : null;
}

/**
 * Sends and returns the answer's JSON, or null when it has none.
 * The same key on a retry makes sure that what arrived the first time is not done twice.
 */
export async function send(method, url, body, key) {
  const headers = { Accept: "application/json", "Prikbord-Language": language };
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  if (method === "POST") {
    headers["Idempotency-Key"] = key ?? freshKey();
  }
  let answer;
  try {
    answer = await fetch(url, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin",
    });
  } catch {
    throw new Problem(text("offline"));
  }
  const content = await json(answer);
  if (!answer.ok) {
    throw problemOf(answer.status, content);
  }
  return content;
}

/** Sends a file's raw bytes; progress is called with 0 to 1. */
export function upload(url, file, key, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.responseType = "json";
    request.setRequestHeader("Content-Type", file.type);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Prikbord-Language", language);
    request.setRequestHeader("Idempotency-Key", key);
    request.upload.addEventListener("progress", (event) => {
      progress(event.lengthComputable ? event.loaded / event.total : 0);
    });
    request.addEventListener("error", () => reject(new Problem(text("offline"))));
    request.addEventListener("load", () => {
      const fine = request.status >= 200 && request.status < 300;
      return fine ? resolve(request.response) : reject(problemOf(request.status, request.response));
    });
    request.send(file);
  });
}
