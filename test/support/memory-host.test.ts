import { MemoryHost } from './memory-host';
import { describeHost } from './host-contract';

describeHost('memory', (foreign) => {
  const host = new MemoryHost(foreign);
  return Promise.resolve({
    host,
    type: (name, text) => {
      host.type(name, /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
      return Promise.resolve();
    },
    textsOf: (sheet) => Promise.resolve(host.sheetNames.includes(sheet) ? host.textsOf(sheet) : undefined),
    sheetNames: () => Promise.resolve(host.sheetNames),
  });
});
