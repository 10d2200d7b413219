#!/bin/sh
# What virsh is judged by: lists, documents, streams both ways, holes in them. Arguments: URI, a folder.
uri=$1
folder=$2
head -c 3000000 /dev/zero | tr '\0' v >"$folder/in"
truncate -s 4000000 "$folder/in"
printf end >>"$folder/in"
virsh -c "$uri" "list --all; domid test; domstate test; dumpxml test; screenshot test $folder/shot; domblklist test; nodeinfo; sysinfo; capabilities; \
vol-create-as default-pool work 4000003; \
vol-upload work $folder/in --pool default-pool --sparse; \
vol-download work $folder/sparse --pool default-pool --sparse; \
vol-download work $folder/whole --pool default-pool" || exit
sha256sum <"$folder/sparse" && sha256sum <"$folder/whole" || exit
