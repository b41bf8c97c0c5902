import { InputError } from '../runner/index.js';

/** @throws InputError for a variable that a command cannot be given */
export function requireVariable(name: string, value: string): void {
  if (!/^[A-Za-z_]\w*$/.test(name)) throw new InputError(`'${name}' is not a name that a variable can have.`);
  if (value.includes('\0')) throw new InputError(`The value of ${name} holds a null byte; no variable can.`);
}
