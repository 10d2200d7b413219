# What Sys::Virt is judged by: lists, documents, a stream each way. Arguments: URI, a folder.
use strict;
use warnings;
use Digest::SHA qw(sha256_hex);
use Sys::Virt;
use Sys::Virt::Stream;

my ($uri) = @ARGV;
my $content = ("v" x 3_000_000) . ("\0" x 1_000_000) . "end";
my $connection = Sys::Virt->new(uri => $uri);
my ($domain) = $connection->list_all_domains(0);
print join(" ", $domain->get_name, $domain->get_uuid_string, $domain->get_state), "\n";
print $domain->get_xml_description, $connection->get_hostname, $connection->get_sysinfo, "\n";

my $pool = $connection->get_storage_pool_by_name("default-pool");
my $volume = $pool->create_volume("<volume><name>work</name><capacity>" . length($content) . "</capacity></volume>");
my $upload = $connection->new_stream();
$volume->upload($upload, 0, length($content));
my $at = 0;
while ($at < length $content) {
    my $piece = substr($content, $at, 262120);
    $at += $upload->send($piece, length $piece);
}
$upload->finish();

my $download = $connection->new_stream();
$volume->download($download, 0, 0);
my $found = "";
my $data = "";
while (my $size = $download->recv($data, 262120)) {
    $found .= substr($data, 0, $size);
}
$download->finish();
print sha256_hex($found), "\n";
