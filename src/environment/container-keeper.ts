/**
 * The first process of a container, by the container's own shell: it stays until its standard input closes, because it
 * was told to or because the process that started all this was killed, and the container ends with it. It collects
 * orphans, as a first process must. Each word that it reads it answers, at the end with the line `done`:
 *
 *     ask    asks all other processes to end
 *     end    ends all other processes
 *     usage  tells of all other processes as proc(5), stat does, one line each
 *
 * The words are read in a process of its own, because only `wait` collects orphans. A constant.
 */
export const KEEPER = `exec 3<&0 </dev/null
echo ready
while :; do
  (
    IFS= read -r word <&3 || exit 10
    case $word in ask) exit 11 ;; end) exit 12 ;; usage) exit 13 ;; esac
    exit 14
  ) &
  wait $!
  case $? in
    10) exit 0 ;;
    11) kill -TERM -1 2>/dev/null; echo done ;;
    12) kill -KILL -1 2>/dev/null; echo done ;;
    13)
      for file in /proc/[0-9]*/stat; do
        [ "$file" = /proc/1/stat ] || { IFS= read -r line <"$file" && echo "$line"; } 2>/dev/null
      done
      echo done ;;
  esac
done
`;
