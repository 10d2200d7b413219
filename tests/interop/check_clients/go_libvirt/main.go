// What go-libvirt is judged by: calls in flight, streams both ways, events, a moment of idleness. Argument: the
// daemon's socket.
package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"log"
	"os"
	"sync"
	"time"

	"github.com/digitalocean/go-libvirt"
	"github.com/digitalocean/go-libvirt/socket/dialers"
)

var (
	data    = bytes.Repeat([]byte("v"), 3000000)
	content = append(append(data, make([]byte, 1000000)...), []byte("end")...)
)

func check(what string, err error) {
	if err != nil {
		log.Fatalf("error: %s: %v", what, err)
	}
}

func inFlight(l *libvirt.Libvirt, domain libvirt.Domain) {
	var group sync.WaitGroup
	names := make([]string, 8)
	documents := make([]string, 8)
	for i := range names {
		group.Add(1)
		go func(i int) {
			defer group.Done()
			name, err := l.ConnectGetHostname()
			check("hostname", err)
			document, err := l.DomainGetXMLDesc(domain, 0)
			check("document", err)
			names[i], documents[i] = name, document
		}(i)
	}
	group.Wait()
	fmt.Println(names, documents)
}

func streams(l *libvirt.Libvirt) {
	var copied bytes.Buffer
	pool, err := l.StoragePoolLookupByName("default-pool")
	check("pool", err)
	document := fmt.Sprintf("<volume><name>work</name><capacity>%d</capacity></volume>", len(content))
	volume, err := l.StorageVolCreateXML(pool, document, 0)
	check("volume", err)
	check("upload", l.StorageVolUpload(volume, bytes.NewReader(content), 0, uint64(len(content)), 0))
	check("download", l.StorageVolDownload(volume, &copied, 0, 0, 0))
	fmt.Printf("%x\n", sha256.Sum256(copied.Bytes()))
}

func events(l *libvirt.Libvirt, domain libvirt.Domain) {
	told, cancel := context.WithCancel(context.Background())
	seen, err := l.LifecycleEvents(told)
	check("events", err)
	check("suspend", l.DomainSuspend(domain))
	check("resume", l.DomainResume(domain))
	for i := 0; i < 2; i++ {
		select {
		case event, ok := <-seen:
			if !ok {
				log.Fatal("error: the events have ended")
			}
			fmt.Println(event.Event, event.Detail)
		case <-time.After(2 * time.Second):
			log.Fatal("error: no event came")
		}
	}
	time.Sleep(500 * time.Millisecond)
	cancel() // go-libvirt deregisters then, by and by
	time.Sleep(200 * time.Millisecond)
}

func main() {
	l := libvirt.NewWithDialer(dialers.NewLocal(dialers.WithSocket(os.Args[1])))
	check("connect", l.ConnectToURI(libvirt.TestDefault))
	domains, _, err := l.ConnectListAllDomains(1, 0)
	check("domains", err)
	inFlight(l, domains[0])
	streams(l)
	events(l, domains[0])
	check("disconnect", l.Disconnect())
}
