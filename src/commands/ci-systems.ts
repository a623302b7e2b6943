/** Where a workspace's workflow runs. */
export const CI_SYSTEMS = ['github', 'gitlab', 'none'] as const;
export type CiSystem = (typeof CI_SYSTEMS)[number];

interface Workflow {
  /** From the top of the repository: elsewhere it is not found. */
  readonly file: string;
  /** The shipped file below templates/. */
  readonly source: string;
  /** The workflow for a workspace in a folder of the repository. */
  readonly inFolder: (text: string, folder: string) => string;
}

export const WORKFLOWS: Readonly<Record<Exclude<CiSystem, 'none'>, Workflow>> = {
  github: {
    file: '.github/workflows/incident.yml',
    source: 'init/github.yml',
    inFolder: (text, folder) =>
      text
        .replace(/^jobs:$/m, `defaults:\n  run:\n    working-directory: ${folder}\njobs:`)
        .replace(/(name: (?:notices|site), path: )(?=notices\.md|public)/g, `$1${folder}/`)
        // This job checks nothing out: there is no such folder.
        .replace(/^ {2}comment:$/m, '  comment:\n    defaults:\n      run:\n        working-directory: .'),
  },
  gitlab: {
    file: '.gitlab-ci.yml',
    source: 'init/gitlab.yml',
    inFolder: (text, folder) =>
      text
        .replace(/^( *)- npm ci/m, `$1- cd ${folder}\n$&`)
        .replace(/(paths: \[)(?=notices\.md|public)/g, `$1${folder}/`)
        .replace('body@notices.md', `body@${folder}/notices.md`),
  },
};

/** Folders whose name means nothing to YAML or a shell. */
export const isPlainFolder = (folder: string): boolean => /^[\w][\w./-]*$/.test(folder);
