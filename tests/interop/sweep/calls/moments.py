"""Snapshots, checkpoints and backups."""

from __future__ import annotations

from tests.interop.sweep.step import Step, shape

SNAPSHOTS = [
    Step("d.snapshotNum()", lambda s: s.d.snapshot_num()),
    Step("d.snapshotCurrent()", lambda s: s.d.snapshot_current()),
    Step("d.snapshotCreateXML('<nosuch/>')", lambda s: s.d.snapshot_create_xml("<nosuch/>")),
    Step("sn = d.snapshotCreateXML(x.snapshot)", lambda s: s.d.snapshot_create_xml(s.x.snapshot)),
    Step("st = d.snapshotCreateXML(x.snapshot2)", lambda s: s.d.snapshot_create_xml(s.x.snapshot2)),
    Step("d.snapshotNum()", lambda s: s.d.snapshot_num()),
    Step("sorted(d.snapshotListNames())", lambda s: s.d.snapshot_list_names(), sorted),
    Step("d.listAllSnapshots(1024)", lambda s: s.d.list_all_snapshots(1024)),
    Step("d.listAllSnapshots(1 << 30)", lambda s: s.d.list_all_snapshots(1 << 30)),
    Step("d.snapshotLookupByName('s')", lambda s: s.d.snapshot_lookup_by_name("s")),
    Step("d.snapshotLookupByName('nosuch')", lambda s: s.d.snapshot_lookup_by_name("nosuch")),
    Step("d.hasCurrentSnapshot()", lambda s: s.d.has_current_snapshot()),
    Step("d.snapshotCurrent()", lambda s: s.d.snapshot_current()),
    Step("sn.getXMLDesc()", lambda s: s.sn.get_xml_desc()),
    Step("st.getParent()", lambda s: s.st.get_parent()),
    Step("sn.getParent()", lambda s: s.sn.get_parent()),
    Step("sn.numChildren()", lambda s: s.sn.num_children()),
    Step("sn.listChildrenNames()", lambda s: s.sn.list_children_names()),
    Step("sn.listAllChildren()", lambda s: s.sn.list_all_children()),
    Step("st.isCurrent()", lambda s: s.st.is_current()),
    Step("st.hasMetadata()", lambda s: s.st.has_metadata()),
    Step("d.revertToSnapshot(sn)", lambda s: s.sn.revert()),
    Step("d.revertToSnapshot(sn, 3)", lambda s: s.sn.revert(3)),
    Step("sn.isCurrent()", lambda s: s.sn.is_current()),
    Step("st.delete()", lambda s: s.st.delete()),
    Step("st.delete()", lambda s: s.st.delete()),
    Step("sn.delete()", lambda s: s.sn.delete()),
]

CHECKPOINTS = [
    Step("a = d.checkpointCreateXML(x.checkpoint)", lambda s: s.d.checkpoint_create_xml(s.x.checkpoint)),
    Step("b = d.checkpointCreateXML(x.checkpoint2)", lambda s: s.d.checkpoint_create_xml(s.x.checkpoint2)),
    Step("d.checkpointCreateXML(x.checkpoint)", lambda s: s.d.checkpoint_create_xml(s.x.checkpoint)),
    Step("d.listAllCheckpoints(2)", lambda s: s.d.list_all_checkpoints(2)),
    Step("d.listAllCheckpoints(16)", lambda s: s.d.list_all_checkpoints(16)),
    Step("d.checkpointLookupByName('a')", lambda s: s.d.checkpoint_lookup_by_name("a")),
    Step("d.checkpointLookupByName('nosuch')", lambda s: s.d.checkpoint_lookup_by_name("nosuch")),
    Step("a.getXMLDesc()", lambda s: s.a.get_xml_desc()),
    Step("b.getXMLDesc(4)", lambda s: s.b.get_xml_desc(4)),
    Step("b.getParent()", lambda s: s.b.get_parent()),
    Step("a.getParent()", lambda s: s.a.get_parent()),
    Step("a.listAllChildren(3)", lambda s: s.a.list_all_children(3)),
    Step("d.backupBegin(x.backup, None)", lambda s: s.d.backup_begin(s.x.backup)),
    Step("d.backupBegin('<nosuch/>', None)", lambda s: s.d.backup_begin("<nosuch/>")),
    Step("d.backupGetXMLDesc()", lambda s: s.d.backup_get_xml_desc()),
    Step("d.jobStats()", lambda s: s.d.get_job_stats(), lambda r: {"type": r[0], **r[1]}, shape),
    Step("d.abortJob()", lambda s: s.d.abort_job()),
    Step("b.delete()", lambda s: s.b.delete()),
    Step("a.delete(1)", lambda s: s.a.delete(1)),
    Step("a.getXMLDesc()", lambda s: s.a.get_xml_desc()),
]
