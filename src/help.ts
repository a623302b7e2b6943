/** The commands by who uses what. */
export const MAIN_HELP = `
Tell customers
  new, update, correct  declare; the next update; an open correction (Ralat)
  preview, answer       all notices side by side; replies to questions
See how things stand
  list, show, stats     promises; one timeline; how well incidents were told
Review and CI
  check, diff, render   every problem; what a change says; notices and site
Set up
  init                  make a folder a workspace: settings, CI, merge driver
  schema, migrate, merge-file, completion

Example:
  incident update --status monitoring --eta 20:00 --next 17:00
`;

/** Help of the commands that write, by subject, so that it fits a screen of 24 lines and 80 columns. */
const FACTS = `What      --status S --severity S --service NAME=IMPACT,… --area NAME,…
Why       --cause KEY --certainty confirmed|suspected --place TEXT
          --cause-slot NAME=VALUE --symptom KEY --data-exposure VALUE
Doing     --action KEY --teams N --done TIME --action-slot NAME=VALUE
How many  --customers NAME=N,… --restored NAME=N,…          --advice KEY,…
Times     --at --started --since --ended --next TIME  --eta TIME|DAY|unknown
          15:00  15.00  +45m  -20m  "23/11 15:00"  2026-11-22T15:00+07:00
Planned   --from TIME|unknown --to TIME --max-interruption 30m --purpose KEY
After     --promise report=DAY --report finding=A|B --report "step=A|B; by=DAY"
          --compensation "TYPE services=NAME by=TIME SLOT=VALUE"
Words     --message-id TEXT --message-en TEXT, the same for reason, action,
          symptom, purpose`;
const WRITING = `Git       --commit --push --branch NAME    More: --yes --dry-run --json
          --dir FOLDER --facts FILE|- (facts as YAML)`;
const SLUG = '[slug]: a slug, part of it, or a file; default: the only open incident';

export const NEW_HELP = `${FACTS}
${WRITING}
          --kind outage|maintenance --slug DAY-WORDS --title-id T --title-en T

Example:
  incident new --service home-internet --area demak --severity major \\
    --started 14:05 --next +30m
`;

export const UPDATE_HELP = `${SLUG}
${FACTS}
${WRITING}

Example:
  incident update --status identified --cause fiber-cut --certainty suspected \\
    --eta unknown --next +1h
`;

export const CORRECT_HELP = `${SLUG}
Which     --of N|TIME, the update that was wrong; then the right fact:
What      --service NAME=IMPACT,… --area NAME,… --severity S
Why       --cause KEY --certainty confirmed|suspected --place TEXT
          --cause-slot NAME=VALUE --data-exposure VALUE
How many  --customers NAME=N,… --restored NAME=N,…
Times     --started --since --ended TIME              --eta TIME|DAY|unknown
          15:00  15.00  +45m  -20m  "23/11 15:00"  2026-11-22T15:00+07:00
Planned   --from TIME --to TIME --max-interruption 30m
After     --compensation "TYPE services=NAME by=TIME SLOT=VALUE"
Beside    --at TIME --next TIME --advice KEY,…
          --reason-id TEXT --reason-en TEXT --message-id TEXT --message-en TEXT
${WRITING}

Example:
  incident correct --of 14:58 --customers home-internet=38500
`;
