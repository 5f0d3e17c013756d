/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  // Nobody's own keys get into a test.
  setupFiles: ["<rootDir>/test/fixtures/own-state.ts"],
  // Checks every answer of the HTTP tests against the served document.
  setupFilesAfterEnv: ["<rootDir>/test/fixtures/check-answers.ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } },
    ],
  },
  testTimeout: 120_000,
};
