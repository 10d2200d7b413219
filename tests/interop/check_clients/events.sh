#!/bin/sh
# What virsh is judged by while it waits for events; none comes. Argument: URI.
#
# Without an event within the second virsh's status is 1: nothing happened. What it says then is of no account, unless
# the connection was lost.
events=$(virsh -c "$1" event --all --timeout 1 2>&1)
case $events in
*Disconnected*) ;;
*"events received: 0"*) exit 0 ;;
esac
echo "$events" >&2
exit 1
