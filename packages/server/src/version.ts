/** The version that the API and the command line report. */
export const VERSION = '0.1.0';
