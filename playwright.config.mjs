// The widget as a person meets it, in a real browser: tests/browser.
//
//   npx playwright test                        (after scripts/env.sh; make test does both)
//   TOOLKIT_DIST=/tmp/other npx playwright test routing
//
// They need dist/ and a Chromium. The server takes any free port and prints it;
// Playwright reads it into TOOLKIT_URL.
import { defineConfig } from '@playwright/test'
import { browserOptions, distFolder } from './tests/browser/machine.mjs'

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/setup.mjs',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  // A slow machine is no failure; something that never happens is one.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    launchOptions: browserOptions,
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    // A trace would take longer than the tests.
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node scripts/serve.mjs '${distFolder}' 0`,
    wait: { stdout: /(?<TOOLKIT_URL>http:\/\/127\.0\.0\.1:\d+)\// },
    timeout: 10_000,
    stderr: 'pipe',
  },
})
