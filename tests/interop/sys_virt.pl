# A checkpoint's life with Sys::Virt, printed line by line; run with the URI as its argument.
use strict;
use warnings;
use Sys::Virt;

my ($uri) = @ARGV;
my $connection = Sys::Virt->new(uri => $uri);

# Prints what a call gives, or every field of the error that Sys::Virt keeps.
sub try {
    my ($what, $call) = @_;
    my @values = eval { $call->() };
    if (my $error = $@) {
        die $error unless ref $error;
        print "$what: error ", join(" | ", $error->code, $error->domain, $error->level, $error->message), "\n";
        return;
    }
    print "$what: ", join(" | ", map { defined $_ ? $_ : "undef" } @values), "\n";
}

sub names { return sort map { $_->get_name } @_ }

my @domains = $connection->list_all_domains(0);
print "domains: ", join(" ", names(@domains)), "\n";
my ($domain) = @domains;
try("state", sub { $domain->get_state });
try("node", sub { my $info = $connection->get_node_info; map { "$_=$info->{$_}" } sort keys %$info });
try("type", sub { $connection->get_type });

for my $name ("a", "b", "c") {
    my $xml = "<domaincheckpoint><name>$name</name></domaincheckpoint>";
    try("create $name", sub { $domain->create_checkpoint($xml, 0)->get_name });
}
try("create a again", sub { $domain->create_checkpoint("<domaincheckpoint><name>a</name></domaincheckpoint>", 0) });
try("list", sub { names($domain->list_all_checkpoints(0)) });
try("roots", sub { names($domain->list_all_checkpoints(1)) });
my $middle = $domain->get_checkpoint_by_name("b");
try("parent", sub { $middle->get_parent->get_name });
try("children", sub { names($middle->list_all_children(0)) });
try("xml", sub { $middle->get_xml_description(2) });
try("delete both ways", sub { $middle->delete(5) });
try("delete", sub { $middle->delete(0); "gone" });
try("delete again", sub { $middle->delete(0) });
try("list", sub { names($domain->list_all_checkpoints(0)) });
try("parent of c", sub { $domain->get_checkpoint_by_name("c")->get_parent->get_name });
try("lookup", sub { $domain->get_checkpoint_by_name("nosuch") });
try("snapshot", sub { $domain->create_snapshot("<domainsnapshot/>", 0) });
try("delete all", sub { $domain->get_checkpoint_by_name("a")->delete(1); "gone" });
try("snapshot", sub { $domain->create_snapshot("<domainsnapshot><name>s</name></domainsnapshot>", 0)->get_name });
try("current", sub { $domain->current_snapshot->get_name });
