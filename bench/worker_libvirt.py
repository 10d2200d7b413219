"""The libvirt-python side: run by the system's Python, which has Debian's python3-libvirt. JSON lines in and out."""

import json
import sys
import threading
import time

import libvirt

libvirt.registerErrorHandler(lambda context, error: None, None)


def calls(connection, name):
    domain = connection.lookupByName("test")
    return {
        "lookup": lambda: connection.lookupByName("test"),
        "info": domain.info,
        "xml": domain.XMLDesc,
        "list": connection.listAllDomains,
    }[name]


def serial(connection, name, count):
    call = calls(connection, name)
    call()
    start = time.perf_counter()
    for _ in range(count):
        call()
    return time.perf_counter() - start


def threads(connection, name, count, number):
    call = calls(connection, name)
    share = count // number
    barrier = threading.Barrier(number + 1)

    def work():
        barrier.wait()
        for _ in range(share):
            call()

    workers = [threading.Thread(target=work) for _ in range(number)]
    for worker in workers:
        worker.start()
    barrier.wait()
    start = time.perf_counter()
    for worker in workers:
        worker.join()
    return (time.perf_counter() - start) * count / (share * number)


def fetch_all(connection):
    domains = [domain for domain in connection.listAllDomains() if domain.name().startswith("bench")]
    start = time.perf_counter()
    for domain in domains:
        domain.XMLDesc()
    return time.perf_counter() - start


def define(connection, xmls):
    for xml in xmls:
        connection.defineXML(xml)
    return 0.0


def main():
    connections = {}
    operations = {"serial": serial, "threads": threads, "fetch_all": fetch_all, "define": define}
    for line in sys.stdin:
        request = json.loads(line)
        uri = request.pop("uri")
        if uri not in connections:
            connections[uri] = libvirt.open(uri)
        operation = operations[request.pop("op")]
        print(json.dumps(operation(connections[uri], **request)), flush=True)


main()
