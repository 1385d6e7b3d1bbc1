// Command goreader reads YAML documents as the tools of Kubernetes do.
//
// Input: a JSON list of documents. Output: for each document a map from the reader's name to the JSON that it gave,
// or to a string that starts with "error: ".
package main

import (
	"encoding/json"
	"fmt"
	"os"

	yamlv2 "go.yaml.in/yaml/v2"
	yamlv3 "go.yaml.in/yaml/v3"
	gopkgv3 "gopkg.in/yaml.v3"
	sigs "sigs.k8s.io/yaml"
)

func main() {
	var documents []string
	if err := json.NewDecoder(os.Stdin).Decode(&documents); err != nil {
		panic(err)
	}
	results := make([]map[string]string, len(documents))
	for i, document := range documents {
		results[i] = map[string]string{
			"sigs.k8s.io/yaml":   read(document, sigsUnmarshal),
			"go.yaml.in/yaml/v2": read(document, yamlv2.Unmarshal),
			"go.yaml.in/yaml/v3": read(document, yamlv3.Unmarshal),
			"gopkg.in/yaml.v3":   read(document, gopkgv3.Unmarshal),
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(results); err != nil {
		panic(err)
	}
}

func read(document string, unmarshal func([]byte, any) error) string {
	var value any
	if err := unmarshal([]byte(document), &value); err != nil {
		return "error: " + err.Error()
	}
	plain, err := toJSON(value)
	if err != nil {
		return "error: " + err.Error()
	}
	text, err := json.Marshal(plain)
	if err != nil {
		return "error: " + err.Error()
	}
	return string(text)
}

func sigsUnmarshal(document []byte, into any) error {
	text, err := sigs.YAMLToJSON(document)
	if err != nil {
		return err
	}
	*into.(*any) = json.RawMessage(text)
	return nil
}

// toJSON turns the maps of the YAML libraries into maps that encoding/json takes.
func toJSON(value any) (any, error) {
	switch value := value.(type) {
	case map[any]any:
		out := make(map[string]any, len(value))
		for key, item := range value {
			name, ok := key.(string)
			if !ok {
				return nil, fmt.Errorf("key %v is a %T", key, key)
			}
			plain, err := toJSON(item)
			if err != nil {
				return nil, err
			}
			out[name] = plain
		}
		return out, nil
	case map[string]any:
		for key, item := range value {
			plain, err := toJSON(item)
			if err != nil {
				return nil, err
			}
			value[key] = plain
		}
		return value, nil
	case []any:
		for i, item := range value {
			plain, err := toJSON(item)
			if err != nil {
				return nil, err
			}
			value[i] = plain
		}
		return value, nil
	default:
		return value, nil
	}
}
