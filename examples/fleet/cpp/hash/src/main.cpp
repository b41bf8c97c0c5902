// fleet-hash: prints hashes of files or of standard input.

#include <cerrno>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include "fleet/hash.hpp"

namespace {

struct Options {
    std::string algorithm = "xxh3";
    std::vector<std::string> files;
};

void print_usage(std::ostream& out) {
    out << "usage: fleet-hash [-a algorithm] [file...]\n"
           "       fleet-hash --help | --version\n"
           "algorithms:";
    for (const auto& name : fleet::algorithms()) out << ' ' << name;
    out << "\nWithout files, or for a file named -, reads standard input.\n";
}

int usage_error(const std::string& message) {
    std::cerr << "fleet-hash: " << message << '\n';
    print_usage(std::cerr);
    return 2;
}

// Prints one line as sha256sum does. Returns whether the file could be read.
bool print_hash(const std::string& algorithm, const std::string& name) {
    const auto hasher = fleet::make_hasher(algorithm);
    try {
        if (name == "-") {
            fleet::update_from(*hasher, std::cin);
        } else {
            std::ifstream file(name, std::ios::binary);
            if (!file) throw std::system_error(errno, std::generic_category());
            fleet::update_from(*hasher, file);
        }
    } catch (const std::runtime_error& error) {
        std::cerr << "fleet-hash: " << name << ": " << error.what() << '\n';
        return false;
    }
    std::cout << hasher->digest() << "  " << name << '\n';
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> args(argv + 1, argv + argc);
    Options options;

    for (auto arg = args.begin(); arg != args.end(); ++arg) {
        if (*arg == "--help") {
            print_usage(std::cout);
            return 0;
        }
        if (*arg == "--version") {
            std::cout << "fleet-hash " FLEET_HASH_VERSION "\n";
            return 0;
        }
        if (*arg == "-a") {
            if (++arg == args.end()) return usage_error("-a needs an algorithm");
            options.algorithm = *arg;
        } else if (arg->size() > 1 && arg->front() == '-') {
            return usage_error("unknown option " + *arg);
        } else {
            options.files.push_back(*arg);
        }
    }
    if (!fleet::make_hasher(options.algorithm)) {
        return usage_error("unknown algorithm " + options.algorithm);
    }
    if (options.files.empty()) options.files.push_back("-");

    bool ok = true;
    for (const auto& file : options.files) {
        ok = print_hash(options.algorithm, file) && ok;
    }
    std::cout.flush();
    if (!std::cout) {
        std::cerr << "fleet-hash: cannot write to standard output\n";
        ok = false;
    }
    return ok ? 0 : 1;
}
