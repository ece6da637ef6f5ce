import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

type Message = { readonly id?: number; readonly method?: string; readonly params?: unknown; readonly result?: unknown };

/** A suggestion of the editor: what is inserted, and what is said of it. */
export type Suggestion = { readonly label: string; readonly documentation?: string | { readonly value: string } };

/** What an editor asks the language server for YAML about one text; places count from 0, `name` is where the file would lie. */
export type LanguageServer = {
  readonly problems: (name: string, text: string) => Promise<readonly string[]>;
  readonly completion: (name: string, text: string, at: Place) => Promise<readonly Suggestion[]>;
  readonly hover: (name: string, text: string, at: Place) => Promise<string>;
  readonly stop: () => void;
};

type Place = { readonly line: number; readonly character: number };

const settings: Readonly<Record<string, unknown>> = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false }, format: { enable: false } },
  http: {},
  '[yaml]': {},
  editor: {},
  files: {},
};

/** Starts the language server as editors do, and speaks its protocol over the standard streams. */
export async function startServer(): Promise<LanguageServer> {
  const child = spawn(process.execPath, [require.resolve('yaml-language-server/bin/yaml-language-server'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const talk = talkTo(child);
  await talk.ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(resolve('.')).href,
    workspaceFolders: [{ uri: pathToFileURL(resolve('.')).href, name: 'root' }],
    capabilities: {
      workspace: { configuration: true },
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
        hover: { contentFormat: ['markdown', 'plaintext'] },
        publishDiagnostics: {},
      },
    },
  });
  talk.tell('initialized', {});
  talk.tell('workspace/didChangeConfiguration', { settings });
  let version = 0;
  const open = (name: string, text: string): string => {
    version += 1;
    // a name of its own for every text, so that no answer is about the text before
    const uri = pathToFileURL(resolve(name.replace('.yaml', `.${version}.yaml`))).href;
    talk.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } });
    return uri;
  };
  const about = async <T>(method: string, name: string, text: string, position: Place): Promise<T> => {
    const uri = open(name, text);
    const answer = await talk.ask(method, { textDocument: { uri }, position });
    // the server answers in the form that its protocol gives the method
    return answer as T;
  };
  return {
    problems: async (name, text) => {
      const uri = open(name, text);
      const found = await talk.published(uri);
      return found;
    },
    completion: async (name, text, at) => {
      const answer = await about<{ items: Suggestion[] } | null>('textDocument/completion', name, text, at);
      return answer?.items ?? [];
    },
    hover: async (name, text, at) => {
      const answer = await about<{ contents: { value: string } } | null>('textDocument/hover', name, text, at);
      return answer?.contents.value ?? '';
    },
    stop: () => child.kill(),
  };
}

type Published = { readonly uri: string; readonly diagnostics: readonly { readonly message: string }[] };

/** Questions and notices in the framing of the protocol: the length of a message in bytes, then the message. */
function talkTo({ stdin, stdout }: ChildProcess) {
  const waiting = new Map<number, (result: unknown) => void>();
  const listening = new Map<string, (messages: readonly string[]) => void>();
  let [count, rest] = [0, Buffer.alloc(0)];
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const receive = ({ id, method, params, result }: Message) => {
    if (method === undefined && id !== undefined) waiting.get(id)?.(result);
    else if (method === 'workspace/configuration') send({ id, result: configuration(params) });
    else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as Published;
      listening.get(uri)?.(diagnostics.map(({ message }) => message));
    } else if (id !== undefined) send({ id, result: null });
  };
  stdout?.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:.*\r\n)*?\r\n/.exec(rest.toString('latin1'));
      const [from, length] = [head?.[0].length ?? 0, Number(head?.[1])];
      if (!head || rest.length < from + length) return;
      receive(JSON.parse(rest.subarray(from, from + length).toString('utf8')));
      rest = rest.subarray(from + length);
    }
  });
  return {
    tell: (method: string, params: object) => send({ method, params }),
    ask: (method: string, params: object) => {
      count += 1;
      const id = count;
      return new Promise<unknown>((resolved) => {
        waiting.set(id, resolved);
        send({ id, method, params });
      });
    },
    published: (uri: string) => new Promise<readonly string[]>((resolved) => void listening.set(uri, resolved)),
  };
}

const configuration = (params: unknown): readonly unknown[] =>
  (params as { readonly items: readonly { readonly section: string }[] }).items.map(({ section }) => settings[section]);

/** A text with a mark `⌖` in it: the text without it, and where it stood. */
export function marked(text: string): { readonly text: string; readonly at: Place } {
  const before = text.slice(0, text.indexOf('⌖')).split('\n');
  return {
    text: text.replace('⌖', ''),
    at: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

/** A file of the repository. */
export const fileText = (file: string): string => readFileSync(file, 'utf8');
