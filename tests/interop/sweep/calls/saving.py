"""Domains written to files: saved, saved by the daemon's own name for it, and dumped."""

from __future__ import annotations

from tests.interop.sweep.step import Step

from .domains import settled

FILES = [
    Step("small.save(x.saved)", lambda s: s.small.save(s.x.saved)),
    Step("small.save(x.saved)", lambda s: s.small.save(s.x.saved)),
    Step("xml = c.saveImageGetXMLDesc(x.saved)", lambda s: s.c.domain_save_image_get_xml_desc(s.x.saved), both=settled),
    Step("c.saveImageDefineXML(x.saved, xml)", lambda s: s.c.domain_save_image_define_xml(s.x.saved, s.xml)),
    Step("c.restore('/nosuch')", lambda s: s.c.domain_restore("/nosuch")),
    Step("c.restore(x.saved)", lambda s: s.c.domain_restore(s.x.saved)),
    Step("small.saveFlags(x.saved, None, 4)", lambda s: s.small.save_flags(s.x.saved, None, 4)),
    Step("small.saveFlags(x.saved)", lambda s: s.small.save_flags(s.x.saved)),
    Step("c.restoreFlags(x.saved, None, 4)", lambda s: s.c.domain_restore_flags(s.x.saved, None, 4)),
    Step("c.restoreFlags(x.saved)", lambda s: s.c.domain_restore_flags(s.x.saved)),
    Step("small.saveParams({'file': x.saved})", lambda s: s.small.save_params({"file": s.x.saved})),
    Step("c.restoreParams({'file': x.saved})", lambda s: s.c.domain_restore_params({"file": s.x.saved})),
    Step("c.restoreParams({'file': x.saved})", lambda s: s.c.domain_restore_params({"file": s.x.saved})),
]

MANAGED = [
    Step("small.managedSave()", lambda s: s.small.managed_save()),
    Step("small.hasManagedSaveImage()", lambda s: s.small.has_managed_save_image()),
    Step("xml = small.managedSaveGetXMLDesc()", lambda s: s.small.managed_save_get_xml_desc(), both=settled),
    Step("small.managedSaveDefineXML(xml)", lambda s: s.small.managed_save_define_xml(s.xml)),
    Step("small.managedSaveRemove()", lambda s: s.small.managed_save_remove()),
    Step("small.managedSaveGetXMLDesc()", lambda s: s.small.managed_save_get_xml_desc()),
    Step("small.hasManagedSaveImage(1)", lambda s: s.small.has_managed_save_image(1)),
    Step("small.create()", lambda s: s.small.create()),
]

DUMPS = [
    Step("small.coreDump(x.dumped, 16)", lambda s: s.small.core_dump(s.x.dumped, 16)),
    Step("small.coreDump(x.dumped)", lambda s: s.small.core_dump(s.x.dumped)),
    Step("small.coreDumpWithFormat(x.dumped, 0)", lambda s: s.small.core_dump_with_format(s.x.dumped, 0)),
    Step("small.coreDumpWithFormat(x.dumped, 99)", lambda s: s.small.core_dump_with_format(s.x.dumped, 99)),
]

STEPS = [*FILES, *MANAGED, *DUMPS]
