/** All commands, in the order of `--help`. What a command runs is loaded when it is called. */
import { check } from "./check";
import type { Command } from "./command";
import { devices } from "./devices";
import { help } from "./help";
import { keys } from "./keys";
import { serve } from "./serve";
import { top } from "./top";

export const COMMANDS: readonly Command[] = [serve, check, top, keys, devices, help];

/** Where no command is named. */
export const DEFAULT_COMMAND: Command = serve;
