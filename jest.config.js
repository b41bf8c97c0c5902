/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // A test that compiles or starts tools may be slow on a busy machine; what must be fast is measured in bench/.
  testTimeout: 60_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
  testPathIgnorePatterns: ['/node_modules/', '/fixtures/'],
  modulePathIgnorePatterns: ['<rootDir>/out/', '<rootDir>/build/', '<rootDir>/.tools/'],
};
