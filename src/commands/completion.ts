import type { World } from '../ports/world.ts';

/**
 * Shells ask the program itself what may follow: slugs, services, areas and phrases are those of the workspace. Where it
 * knows nothing, they complete the names of files.
 */
const SCRIPTS = {
  // Bash takes `name=impact` for three words, and puts in what follows the last sign alone.
  bash: `_incident() {
  local IFS=$'\\n' words=() word last= i
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ \${#words[@]} -gt 0 && ( $word == = || $last == = ) ]]; then words[-1]+=$word; else words+=("$word"); fi
    last=$word
  done
  COMPREPLY=($(incident complete -- "\${words[@]}" 2>/dev/null))
  if [[ $COMP_WORDBREAKS == *=* && \${words[-1]} == *=* ]]; then
    COMPREPLY=("\${COMPREPLY[@]#"\${words[-1]%=*}="}")
  fi
}
complete -o default -F _incident incident
`,
  zsh: `#compdef incident
_incident() {
  local found="$(incident complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)"
  if [[ -n $found ]]; then compadd -- "\${(@f)found}"; else _files; fi
}
compdef _incident incident
`,
  fish: `function __incident_complete
  set -l found (incident complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)
  if set -q found[1]; printf '%s\\n' $found; else; __fish_complete_path (commandline -ct); end
end
complete -c incident -f -a '(__incident_complete)'
`,
} as const;

export type Shell = keyof typeof SCRIPTS;

/** Prints the script that a shell reads at its start. */
export async function completion(shell: Shell, world: World): Promise<void> {
  world.out(SCRIPTS[shell]);
}
