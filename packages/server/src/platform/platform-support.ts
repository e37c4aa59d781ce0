/** The C library that this Node was built for on Linux: Alpine and its kin are musl, for which neither embedded store is made. */
export function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const header = (process.report.getReport() as { readonly header: Readonly<Record<string, unknown>> }).header;
  return header.glibcVersionRuntime === undefined;
}

/** How this platform is called in the names of packages: `linux-x64`, `darwin-arm64`, `linux-x64-musl`. */
export const platformName = (): string => `${process.platform}-${process.arch}${isMusl() ? '-musl' : ''}`;
