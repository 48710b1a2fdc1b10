#!/bin/sh
# Runs the node that stands beside this file, or else the one on PATH: one that is too old or for another processor does
# not do.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 3
does() {
  "$1" -e "var v=process.versions.node.split('.');process.exit(+v[0]>{{nodeMajor}}||(v[0]=={{nodeMajor}}&&+v[1]>={{nodeMinor}})?0:1)" >/dev/null 2>&1
}
node=$here/node
[ -x "$node" ] && does "$node" || node=node
if [ "$node" = node ] && ! does node; then
  cat >&2 <<'END'
{{needsNode}}
END
  exit 3
fi
GOUJI_PROGRAM=$0 exec "$node" "$here/gouji.js" "$@"
