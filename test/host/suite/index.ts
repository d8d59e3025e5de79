// The one entry of the host tests, the same bundle in the Node and in the web extension host: mocha's browser build runs in both.
import 'mocha/mocha.js';

/** Only tests whose full title has these words; all where it is empty. Put in when the suite is bundled. */
declare const HOST_ONLY: string;

/** Called by VS Code's extension host. Rejects when a test failed. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 20_000, reporter: 'dot' });
  // That build reads the page's address; the Node extension host has no page.
  if (!('location' in globalThis)) Object.assign(globalThis, { location: { search: '' } });
  await import('./allTests.ts');
  if (HOST_ONLY !== '') mocha.fgrep(HOST_ONLY);
  await new Promise<void>((resolve, reject) => {
    const counts = { passed: 0, failed: 0 };
    const runner = mocha.run((failures) => {
      console.log(`Tests: ${counts.passed} passed, ${counts.failed} failed`);
      if (failures > 0) reject(new Error(`${failures} host tests failed`));
      else resolve();
    });
    runner.on('pass', (test) => {
      counts.passed++;
      console.log(`✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error) => {
      counts.failed++;
      console.log(`✘ ${test.fullTitle()}\n${error?.stack ?? String(error)}`);
    });
  });
}
