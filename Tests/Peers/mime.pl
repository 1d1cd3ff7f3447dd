#!/usr/bin/perl
# Reads messages with MIME-tools: for each file named on standard input a line of JSON with its subject, addresses, texts and attachments.
use strict;
use warnings;
use Digest::SHA qw(sha256_hex);
use Encode qw(decode);
use JSON::PP;
use MIME::Parser;
use MIME::Words qw(decode_mimewords);

my $json = JSON::PP->new->ascii->canonical;
$| = 1;

sub leaves {
    my ($part) = @_;
    return map { leaves($_) } $part->parts if $part->parts;
    return $part;
}

while (my $path = <STDIN>) {
    chomp $path;
    my $parser = MIME::Parser->new;
    $parser->output_to_core(1);
    $parser->tmp_to_core(1);
    open my $file, '<:raw', $path or die "$path: $!\n";
    my $whole = $parser->parse($file);
    close $file;
    my %seen = (path => $path, faults => [map { "$_" } $parser->results->errors, $parser->results->warnings], attachments => []);
    for my $name ('Subject', 'From', 'To', 'Cc', 'Reply-To') {
        my @values = $whole->head->get_all($name) or next;
        die "$path: two of $name\n" if @values > 1;
        my $value = $values[0];
        $value =~ s/\r?\n(?=[ \t])//g;
        $value =~ s/\r?\n\z//;
        $seen{$name} = join '', map { decode($_->[1] || 'US-ASCII', $_->[0], Encode::FB_CROAK) } decode_mimewords($value);
    }
    $seen{names} = [map { lc } $whole->head->tags];
    for my $part (leaves($whole)) {
        my $bytes = $part->bodyhandle->as_string;
        my $type = lc $part->effective_type;
        if (($part->head->mime_attr('content-disposition') || '') eq 'attachment') {
            push @{ $seen{attachments} }, sha256_hex($bytes);
        } else {
            my $set = $part->head->mime_attr('content-type.charset') || 'US-ASCII';
            $seen{$type} = decode($set, $bytes, Encode::FB_CROAK);
        }
    }
    print $json->encode(\%seen), "\n";
}
