/** Types of runtime-flags.mjs for those who are checked. */
export declare const runtimeFlags: string[];
