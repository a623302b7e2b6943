import type { World } from '../ports/world.ts';

/** Shells ask the program itself what may follow: slugs, services, areas and phrases are those of the workspace. */
const SCRIPTS = {
  bash: `_incident() {
  local IFS=$'\\n'
  COMPREPLY=($(incident complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _incident incident
`,
  zsh: `#compdef incident
_incident() {
  local -a found
  found=("\${(@f)$(incident complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -- $found
}
compdef _incident incident
`,
  fish: `complete -c incident -f -a '(incident complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`,
} as const;

export type Shell = keyof typeof SCRIPTS;

/** Prints the script that a shell reads at its start. */
export async function completion(shell: Shell, world: World): Promise<void> {
  world.out(SCRIPTS[shell]);
}
