/** An incident's slug is its file's name. */
export const slugOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');

/** Whether a path is that of an incident's file, by its name: a day and words; not the record of what was sent. */
export const isIncidentFile = (path: string): boolean =>
  /(?:^|\/)\d{4}-\d{2}-\d{2}-[^/]*\.ya?ml$/.test(path) && !/\.sent\.ya?ml$/.test(path);
